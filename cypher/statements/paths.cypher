// Shortest paths between entities. The search runs in the server, step by step: engines differ in how they do it.

//= paths.step: pairs of neighbours: one step outward from each of the given entities
// takes: ids string[], types string[], datasets string[]
// gives: id string, neighbour string
UNWIND $ids AS id
MATCH (:Entity {id: id})-[r]-(n:Entity)
WHERE (size($types) = 0 OR type(r) IN $types)
  AND (size($datasets) = 0 OR r.dataset IN $datasets)
RETURN DISTINCT id, n.id AS neighbour

//= paths.by-hand: the facts of paths that were found
// takes: facts string[]
// gives: a node, r relationship, b node
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.factId IN $facts
RETURN a, r, b
