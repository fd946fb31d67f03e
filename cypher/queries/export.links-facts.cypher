// export.links-facts
// purpose: every typed fact, as stored
// parameters: dataset (empty: all)
// returns: type, source id, target id, properties
MATCH (s:Entity)-[r]->(o:Entity)
WHERE $dataset = '' OR r.dataset = $dataset
RETURN type(r) AS type, s.id AS source, o.id AS target, properties(r) AS properties
ORDER BY source, target, type, r.factId
