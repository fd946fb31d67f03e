// export.links-passages
// purpose: which passages an article has, as stored
// parameters: dataset (empty: all)
// returns: type, source id, target id, properties
MATCH (s:Article)-[r:HAS_PASSAGE]->(o:Passage)
WHERE $dataset = '' OR s.dataset = $dataset
RETURN type(r) AS type, s.id AS source, o.id AS target, properties(r) AS properties
ORDER BY source, target, type
