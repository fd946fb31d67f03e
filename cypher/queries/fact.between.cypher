// fact.between
// purpose: one typed fact, its two ends being known
// parameters: factId, subject, object
// returns: fact columns, cameo, names and kinds of both ends, properties
MATCH (s:Entity {id: $subject})-[r]->(o:Entity {id: $object})
WHERE r.factId = $factId
RETURN r.factId, type(r), s.id, o.id, r.status, r.contested, r.date, r.precision, r.claimCount, r.originCount, r.articles, r.dataset, r.cameo, s.name, s.nameFr, s.kind, o.name, o.nameFr, o.kind, properties(r) AS properties
LIMIT 1
