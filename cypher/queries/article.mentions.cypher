// article.mentions
// purpose: entities that each passage of an article mentions
// parameters: id
// returns: passage number, entity id, name, nameFr, kind
MATCH (a:Article {id: $id})-[:HAS_PASSAGE]->(p:Passage)-[:MENTIONS]->(e:Entity)
RETURN DISTINCT p.n AS passage, e.id AS entity, e.name AS name, e.nameFr AS nameFr, e.kind AS kind
ORDER BY passage, entity
