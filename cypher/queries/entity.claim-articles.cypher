// entity.claim-articles
// purpose: articles of the claims of `entity.claims`
// parameters: id
// returns: claim id, article id
MATCH (e:Entity {id: $id})<-[:SUBJECT|OBJECT]-(c:Claim)
WHERE NOT c.factStatus IN ['asserted', 'alleged']
MATCH (c)-[:SUPPORTED_BY]->(p:Passage)
RETURN DISTINCT c.id AS claim, p.article AS article
ORDER BY claim, article
