// neighbours.total
// purpose: how many neighbours an entity has
// parameters: id, kinds, types, statuses, articles, claimants, datasets (empty lists: all, but of statuses none), direction, symmetric (types read in both directions)
// returns: count
MATCH (:Entity {id: $id})-[r]-(n:Entity)
WHERE n.id <> $id
  AND (size($kinds) = 0 OR n.kind IN $kinds)
  AND (size($types) = 0 OR type(r) IN $types)
  AND r.status IN $statuses
  AND (size($articles) = 0 OR any(article IN r.articles WHERE article IN $articles))
  AND (size($claimants) = 0 OR any(claimant IN r.claimants WHERE claimant IN $claimants))
  AND (size($datasets) = 0 OR r.dataset IN $datasets)
  AND ($direction = 'both' OR type(r) IN $symmetric
    OR ($direction = 'out' AND startNode(r).id = $id) OR ($direction = 'in' AND endNode(r).id = $id))
RETURN count(DISTINCT n.id) AS total
