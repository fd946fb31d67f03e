// fact.echo
// purpose: a fact as it stands in the graph
// parameters: factId
// returns: s, r, o
MATCH (s:Entity)-[r]->(o:Entity)
WHERE r.factId = $factId
RETURN s, r, o
