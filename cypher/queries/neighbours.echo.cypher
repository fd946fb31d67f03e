// neighbours.echo
// purpose: an entity with the given neighbours and the facts between them
// parameters: id, ids
// returns: e, r, n
MATCH (e:Entity {id: $id})
OPTIONAL MATCH (e)-[r]-(n:Entity)
WHERE n.id IN $ids
RETURN e, r, n
