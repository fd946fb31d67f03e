// subgraph.echo
// purpose: given entities and the facts among them
// parameters: ids
// returns: e, r, o
MATCH (e:Entity)
WHERE e.id IN $ids
OPTIONAL MATCH (e)-[r]->(o:Entity)
WHERE o.id IN $ids
RETURN e, r, o
