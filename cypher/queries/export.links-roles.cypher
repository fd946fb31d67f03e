// export.links-roles
// purpose: the entities of a claim, as stored
// parameters: dataset (empty: all)
// returns: type, start id, end id, properties
MATCH (s:Claim)-[r:SUBJECT|OBJECT|CLAIMED_BY|REPORTED_BY]->(o:Entity)
WHERE $dataset = '' OR s.dataset = $dataset
RETURN type(r) AS type, s.id AS start, o.id AS finish, properties(r) AS properties
ORDER BY start, finish, type
