// subgraph.claim-articles
// purpose: articles of the claims of subgraph.claims
// parameters: statuses
// returns: claim id, article id
MATCH (c:Claim)-[:SUPPORTED_BY]->(p:Passage)
WHERE c.factStatus IN $statuses
RETURN DISTINCT c.id AS claim, p.article AS article
ORDER BY claim, article
