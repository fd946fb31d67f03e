// The neighbours of an entity.

//+ neighbour-filter: what a filter and a direction ask of the fact r to the neighbour n; $symmetric types have both
// takes: id string, kinds string[], ...fact-filter, direction string, symmetric string[]
(size($kinds) = 0 OR n.kind IN $kinds)
  AND {...fact-filter}
  AND ($direction = 'both' OR type(r) IN $symmetric
    OR ($direction = 'out' AND startNode(r).id = $id) OR ($direction = 'in' AND endNode(r).id = $id))

//= neighbours: neighbours of an entity but the `ids` of `except`, most prominent first
// takes: ...neighbour-filter, except map, limit number
// gives: ...entity-columns
// The ids come in a map: of a list, Neo4j makes a plan for each order of its size, a second each.
MATCH (:Entity {id: $id})-[r]-(n:Entity)
WHERE n.id <> $id
  AND NOT n.id IN $except.ids
  AND {...neighbour-filter}
WITH DISTINCT n AS e
RETURN {...entity-columns}
ORDER BY e.prominence IS NULL, e.prominence DESC, e.id
LIMIT $limit

//= neighbours.total: how many neighbours an entity has
// takes: ...neighbour-filter
// gives: total number
MATCH (:Entity {id: $id})-[r]-(n:Entity)
WHERE n.id <> $id
  AND {...neighbour-filter}
RETURN count(DISTINCT n.id) AS total

//= neighbours.facts-total: how many facts join an entity to its neighbours and to itself
// takes: ...neighbour-filter
// gives: total number
MATCH (:Entity {id: $id})-[r]-(n:Entity)
WHERE {...neighbour-filter}
RETURN count(DISTINCT r.factId) AS total

//= neighbours.facts: facts between an entity and given others
// takes: ...neighbour-filter, ids string[]
// gives: ...fact-columns, source string, target string
MATCH (:Entity {id: $id})-[r]-(n:Entity)
WHERE n.id IN $ids
  AND {...neighbour-filter}
RETURN {...fact-columns}, startNode(r).id AS source, endNode(r).id AS target

//= neighbours.by-hand: an entity with the given neighbours and the facts between them
// takes: id string, ids string[]
// gives: e node, r relationship?, n node?
MATCH (e:Entity {id: $id})
OPTIONAL MATCH (e)-[r]-(n:Entity)
WHERE n.id IN $ids
RETURN e, r, n
