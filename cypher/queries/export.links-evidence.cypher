// export.links-evidence
// purpose: what supports a claim, as stored
// parameters: dataset (empty: all)
// returns: type, source id, target id, properties
MATCH (s:Claim)-[r:SUPPORTED_BY]->(o:Passage)
WHERE $dataset = '' OR s.dataset = $dataset
RETURN type(r) AS type, s.id AS source, o.id AS target, properties(r) AS properties
ORDER BY source, target, type
