// entity.mentions
// purpose: passages that mention an entity
// parameters: id
// returns: article id, title, titleFr, passage number
MATCH (a:Article)-[:HAS_PASSAGE]->(p:Passage)-[:MENTIONS]->(e:Entity {id: $id})
RETURN DISTINCT a.id AS article, a.title AS title, a.titleFr AS titleFr, p.n AS passage
ORDER BY article, passage
