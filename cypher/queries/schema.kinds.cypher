// schema.kinds
// purpose: entities per kind
// parameters: none
// returns: kind, count
MATCH (e:Entity)
RETURN e.kind AS kind, count(e) AS count
ORDER BY kind
