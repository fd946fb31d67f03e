// subgraph.entities-of-facts-total
// purpose: how many entities have a fact under the filter
// parameters: also, kinds, types, statuses, articles, claimants, datasets (empty lists: all, but of statuses none)
// returns: count
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
RETURN count(e) AS total
