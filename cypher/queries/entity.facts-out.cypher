// entity.facts-out
// purpose: typed facts of an entity as subject, strongest and best-sourced first
// parameters: id, limit
// returns: fact columns, cameo, and the other end: name, nameFr, kind
MATCH (s:Entity {id: $id})-[r]->(o:Entity)
RETURN r.factId, type(r), s.id, o.id, r.status, r.contested, r.date, r.precision, r.claimCount, r.originCount, r.articles, r.dataset, r.cameo, o.name, o.nameFr, o.kind
ORDER BY r.status DESC, r.originCount DESC, r.claimCount DESC, o.prominence DESC, r.factId
LIMIT $limit
