// export.links-passages
// purpose: which passages an article has, as stored
// parameters: dataset (empty: all)
// returns: type, start id, end id, properties
MATCH (s:Article)-[r:HAS_PASSAGE]->(o:Passage)
WHERE $dataset = '' OR s.dataset = $dataset
RETURN type(r) AS type, s.id AS start, o.id AS finish, properties(r) AS properties
ORDER BY start, finish, type
