// paths.echo
// purpose: the facts of paths that were found (a search for paths over entities alone runs in the server: engines differ in how they do it)
// parameters: facts
// returns: a, r, b
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.factId IN $facts
RETURN a, r, b
