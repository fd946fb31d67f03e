// subgraph.entities-of-facts-total
// purpose: how many entities have a typed fact under the filter
// parameters: kinds, types, statuses, articles, claimants, datasets (empty lists: all, but of statuses none)
// returns: count
MATCH (e:Entity)-[r]-(o:Entity)
WHERE (size($kinds) = 0 OR (e.kind IN $kinds AND o.kind IN $kinds))
  AND (size($types) = 0 OR type(r) IN $types)
  AND r.status IN $statuses
  AND (size($articles) = 0 OR any(article IN r.articles WHERE article IN $articles))
  AND (size($claimants) = 0 OR any(claimant IN r.claimants WHERE claimant IN $claimants))
  AND (size($datasets) = 0 OR r.dataset IN $datasets)
RETURN count(DISTINCT e.id) AS total
