// subgraph.mentions
// purpose: passages that mention the given entities, with their articles
// parameters: ids, articles (empty: all)
// returns: article id, title, titleFr, dataset, passage id, passage number, entity id
UNWIND $ids AS id
MATCH (a:Article)-[:HAS_PASSAGE]->(p:Passage)-[:MENTIONS]->(e:Entity {id: id})
WHERE size($articles) = 0 OR a.id IN $articles
RETURN DISTINCT a.id AS article, a.title AS title, a.titleFr AS titleFr, a.dataset AS dataset, p.id AS passage, p.n AS n, id AS entity
ORDER BY article, n, entity
