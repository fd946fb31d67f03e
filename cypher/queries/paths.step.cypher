// paths.step
// purpose: pairs of neighbours: one step outward from each of the given entities
// parameters: ids, types, datasets
// returns: id, neighbour id
UNWIND $ids AS id
MATCH (:Entity {id: id})-[r]-(n:Entity)
WHERE (size($types) = 0 OR type(r) IN $types)
  AND (size($datasets) = 0 OR r.dataset IN $datasets)
RETURN DISTINCT id, n.id AS neighbour
