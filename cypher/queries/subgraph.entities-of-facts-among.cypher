// subgraph.entities-of-facts-among
// purpose: which of the given entities have a typed fact under the filter
// parameters: ids, kinds, types, statuses, articles, claimants, datasets (empty lists: all, but of statuses none)
// returns: entity id
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[r]-(o:Entity)
WHERE (size($kinds) = 0 OR (e.kind IN $kinds AND o.kind IN $kinds))
  AND (size($types) = 0 OR type(r) IN $types)
  AND r.status IN $statuses
  AND (size($articles) = 0 OR any(article IN r.articles WHERE article IN $articles))
  AND (size($claimants) = 0 OR any(claimant IN r.claimants WHERE claimant IN $claimants))
  AND (size($datasets) = 0 OR r.dataset IN $datasets)
RETURN DISTINCT id
