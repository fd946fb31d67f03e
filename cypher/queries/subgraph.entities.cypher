// subgraph.entities
// purpose: the most prominent entities
// parameters: kinds, datasets, limit
// returns: entity columns
MATCH (e:Entity)
WHERE (size($kinds) = 0 OR e.kind IN $kinds)
  AND (size($datasets) = 0 OR any(dataset IN e.datasets WHERE dataset IN $datasets))
RETURN e.id, e.name, e.nameFr, e.kind, e.role, e.roleFr, e.prominence, e.degree, e.datasets
ORDER BY e.prominence DESC, e.id
LIMIT $limit
