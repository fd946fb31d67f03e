// export.links-mentions
// purpose: which entities a passage mentions, as stored
// parameters: dataset (empty: all)
// returns: type, source id, target id, properties
MATCH (s:Passage)-[r:MENTIONS]->(o:Entity)
WHERE $dataset = '' OR $dataset IN o.datasets
RETURN type(r) AS type, s.id AS source, o.id AS target, properties(r) AS properties
ORDER BY source, target, type, r.start
