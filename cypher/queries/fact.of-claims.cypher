// fact.of-claims
// purpose: the typed fact of a claim, sought from its claims
// parameters: factId
// returns: subject id, object id
MATCH (s:Entity)<-[:SUBJECT]-(:Claim {factId: $factId})-[:OBJECT]->(o:Entity)
RETURN DISTINCT s.id AS subject, o.id AS object
LIMIT 1
