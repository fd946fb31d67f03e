// fact.evidence
// purpose: the passages that support the claims of a fact
// parameters: factId
// returns: claim id, article id, title, titleFr, passage number, paraphrase, paraphraseFr, text
MATCH (c:Claim {factId: $factId})-[r:SUPPORTED_BY]->(p:Passage)<-[:HAS_PASSAGE]-(a:Article)
RETURN c.id AS claim, a.id AS article, a.title AS title, a.titleFr AS titleFr, p.n AS passage,
  r.paraphrase AS paraphrase, r.paraphraseFr AS paraphraseFr, p.text AS text
ORDER BY claim, article, passage
