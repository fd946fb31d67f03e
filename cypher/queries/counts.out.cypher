// counts.out
// purpose: typed facts of an entity as subject, by relation type
// parameters: id, statuses, datasets
// returns: type, count
MATCH (e:Entity {id: $id})-[r]->(n:Entity)
WHERE r.status IN $statuses
  AND (size($datasets) = 0 OR r.dataset IN $datasets)
RETURN type(r) AS type, count(r) AS count
ORDER BY type
