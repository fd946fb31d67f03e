// paths.echo
// purpose: all shortest paths between two entities
// parameters: from, to
// returns: path
MATCH path = allShortestPaths((a:Entity {id: $from})-[*..8]-(b:Entity {id: $to}))
RETURN path
