// export.links-mentions
// purpose: which entities a passage mentions, as stored
// parameters: dataset (empty: all)
// returns: type, start id, end id, properties
MATCH (s:Passage)-[r:MENTIONS]->(o:Entity)
WHERE $dataset = '' OR $dataset IN o.datasets
RETURN type(r) AS type, s.id AS start, o.id AS finish, properties(r) AS properties
ORDER BY start, finish, type
