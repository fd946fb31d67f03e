// fact.echo-claims
// purpose: the claims of a fact, who makes them and what supports them
// parameters: factId
// returns: c, r, n
MATCH (c:Claim {factId: $factId})-[r]->(n)
RETURN c, r, n
