// subgraph.entities-of-facts
// purpose: the most prominent entities that have a fact under the filter
// parameters: also (ids let in besides), limit, kinds, types, statuses, articles, claimants, datasets (empty lists: all, but of statuses none)
// returns: entity columns
MATCH (e:Entity)
WHERE (size($kinds) = 0 OR e.kind IN $kinds)
  AND (size($datasets) = 0 OR any(dataset IN e.datasets WHERE dataset IN $datasets))
  AND (e.id IN $also OR EXISTS {
    MATCH (e)-[r]-(o:Entity)
    WHERE (size($kinds) = 0 OR o.kind IN $kinds)
      AND (size($types) = 0 OR type(r) IN $types)
      AND r.status IN $statuses
      AND (size($articles) = 0 OR any(article IN r.articles WHERE article IN $articles))
      AND (size($claimants) = 0 OR any(claimant IN r.claimants WHERE claimant IN $claimants))
      AND (size($datasets) = 0 OR r.dataset IN $datasets)
  })
RETURN e.id, e.name, e.nameFr, e.kind, e.role, e.roleFr, e.prominence, e.degree, e.datasets
ORDER BY e.prominence DESC, e.id
LIMIT $limit
