// fact
// purpose: one typed fact, wherever it is
// parameters: factId
// returns: fact columns, cameo, names and kinds of both ends, properties
MATCH (s:Entity)-[r]->(o:Entity)
WHERE r.factId = $factId
RETURN r.factId, type(r), s.id, o.id, r.status, r.contested, r.date, r.precision, r.claimCount, r.originCount, r.articles, r.dataset, r.cameo, s.name, s.nameFr, s.kind, o.name, o.nameFr, o.kind, properties(r) AS properties
LIMIT 1
