// articles.entities
// purpose: entities mentioned per article
// parameters: none
// returns: article id, count
MATCH (p:Passage)-[:MENTIONS]->(e:Entity)
RETURN p.article AS article, count(DISTINCT e.id) AS entities
ORDER BY article
