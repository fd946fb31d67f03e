// entity.echo
// purpose: an entity with its facts
// parameters: id
// returns: e, r, n
MATCH (e:Entity {id: $id})
OPTIONAL MATCH (e)-[r]-(n:Entity)
RETURN e, r, n
