// subgraph.entities-by-id
// purpose: given entities
// parameters: ids
// returns: entity columns
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e.id, e.name, e.nameFr, e.kind, e.role, e.roleFr, e.prominence, e.degree, e.datasets
