// search.echo
// purpose: the search as nodes
// parameters: tokens, limit
// returns: e
MATCH (e:Entity)
WHERE all(token IN $tokens WHERE e.searchText CONTAINS token)
RETURN e ORDER BY e.prominence DESC, e.id LIMIT $limit
