// entity.facts-in
// purpose: typed facts of an entity as object, strongest and best-sourced first; its relations to itself are among the outgoing
// parameters: id, limit
// returns: fact columns, cameo, and the other end: name, nameFr, kind
MATCH (o:Entity {id: $id})<-[r]-(s:Entity)
WHERE s.id <> $id
RETURN r.factId, type(r), s.id, o.id, r.status, r.contested, r.date, r.precision, r.claimCount, r.originCount, r.articles, r.dataset, r.cameo, s.name, s.nameFr, s.kind
ORDER BY r.status DESC, r.originCount DESC, r.claimCount DESC, s.prominence DESC, r.factId
LIMIT $limit
