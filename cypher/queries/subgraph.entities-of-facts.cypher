// subgraph.entities-of-facts
// purpose: the most prominent entities that have a typed fact under the filter
// parameters: limit, kinds, types, statuses, articles, claimants, datasets (empty lists: all, but of statuses none)
// returns: entity columns
MATCH (e:Entity)-[r]-(o:Entity)
WHERE (size($kinds) = 0 OR (e.kind IN $kinds AND o.kind IN $kinds))
  AND (size($types) = 0 OR type(r) IN $types)
  AND r.status IN $statuses
  AND (size($articles) = 0 OR any(article IN r.articles WHERE article IN $articles))
  AND (size($claimants) = 0 OR any(claimant IN r.claimants WHERE claimant IN $claimants))
  AND (size($datasets) = 0 OR r.dataset IN $datasets)
WITH DISTINCT e
RETURN e.id, e.name, e.nameFr, e.kind, e.role, e.roleFr, e.prominence, e.degree, e.datasets
ORDER BY e.prominence DESC, e.id
LIMIT $limit
