// article.passages
// purpose: the passages of an article
// parameters: id
// returns: n, text
MATCH (a:Article {id: $id})-[:HAS_PASSAGE]->(p:Passage)
RETURN p.n AS n, p.text AS text
ORDER BY n
