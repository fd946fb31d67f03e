// export.links-roles
// purpose: the entities of a claim, as stored
// parameters: dataset (empty: all)
// returns: type, source id, target id, properties
MATCH (s:Claim)-[r:SUBJECT|OBJECT|CLAIMED_BY|REPORTED_BY]->(o:Entity)
WHERE $dataset = '' OR s.dataset = $dataset
RETURN type(r) AS type, s.id AS source, o.id AS target, properties(r) AS properties
ORDER BY source, target, type
