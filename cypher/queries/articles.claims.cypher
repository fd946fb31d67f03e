// articles.claims
// purpose: claims per article
// parameters: none
// returns: article id, count
MATCH (c:Claim)-[:SUPPORTED_BY]->(p:Passage)
RETURN p.article AS article, count(DISTINCT c.id) AS claims
ORDER BY article
