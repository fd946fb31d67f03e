// article.claims
// purpose: claims that each passage of an article supports
// parameters: id
// returns: passage number, claim id, fact id, type, status, paraphrase, paraphraseFr; subject, object and claimant: id, name, nameFr, kind each
MATCH (a:Article {id: $id})-[:HAS_PASSAGE]->(p:Passage)<-[r:SUPPORTED_BY]-(c:Claim)
MATCH (s:Entity)<-[:SUBJECT]-(c)-[:OBJECT]->(o:Entity)
OPTIONAL MATCH (c)-[:CLAIMED_BY]->(w:Entity)
RETURN p.n AS passage, c.id AS claim, c.factId AS fact, c.type AS type, c.status AS status, r.paraphrase AS paraphrase, r.paraphraseFr AS paraphraseFr,
  s.id, s.name, s.nameFr, s.kind, o.id, o.name, o.nameFr, o.kind, w.id, w.name, w.nameFr, w.kind
ORDER BY passage, claim
