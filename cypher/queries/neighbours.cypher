// neighbours
// purpose: neighbours of an entity, most prominent first
// parameters: id, except (ids left out), limit, kinds, types, statuses, articles, claimants, datasets (empty lists: all, but of statuses none), direction, symmetric (types read in both directions)
// returns: entity columns
MATCH (:Entity {id: $id})-[r]-(n:Entity)
WHERE n.id <> $id
  AND NOT n.id IN $except
  AND (size($kinds) = 0 OR n.kind IN $kinds)
  AND (size($types) = 0 OR type(r) IN $types)
  AND r.status IN $statuses
  AND (size($articles) = 0 OR any(article IN r.articles WHERE article IN $articles))
  AND (size($claimants) = 0 OR any(claimant IN r.claimants WHERE claimant IN $claimants))
  AND (size($datasets) = 0 OR r.dataset IN $datasets)
  AND ($direction = 'both' OR type(r) IN $symmetric
    OR ($direction = 'out' AND startNode(r).id = $id) OR ($direction = 'in' AND endNode(r).id = $id))
WITH DISTINCT n AS e
RETURN e.id, e.name, e.nameFr, e.kind, e.role, e.roleFr, e.prominence, e.degree, e.datasets
ORDER BY e.prominence DESC, e.id
LIMIT $limit
