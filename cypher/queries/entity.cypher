// entity
// purpose: one entity with all it holds
// parameters: id
// returns: all properties as a map
MATCH (e:Entity {id: $id})
RETURN properties(e) AS properties
