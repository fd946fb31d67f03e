// counts.in
// purpose: typed facts of an entity as object, by relation type; its relations to itself are counted as outgoing
// parameters: id, statuses, datasets
// returns: type, count
MATCH (e:Entity {id: $id})<-[r]-(n:Entity)
WHERE r.status IN $statuses
  AND (size($datasets) = 0 OR r.dataset IN $datasets)
  AND n.id <> $id
RETURN type(r) AS type, count(r) AS count
ORDER BY type
