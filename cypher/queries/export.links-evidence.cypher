// export.links-evidence
// purpose: what supports a claim, as stored
// parameters: dataset (empty: all)
// returns: type, start id, end id, properties
MATCH (s:Claim)-[r:SUPPORTED_BY]->(o:Passage)
WHERE $dataset = '' OR s.dataset = $dataset
RETURN type(r) AS type, s.id AS start, o.id AS finish, properties(r) AS properties
ORDER BY start, finish, type
