// subgraph.entities-total
// purpose: how many entities there are
// parameters: kinds, datasets
// returns: count
MATCH (e:Entity)
WHERE (size($kinds) = 0 OR e.kind IN $kinds)
  AND (size($datasets) = 0 OR any(dataset IN e.datasets WHERE dataset IN $datasets))
RETURN count(e) AS total
