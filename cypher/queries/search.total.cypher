// search.total
// purpose: how many entities a search finds
// parameters: tokens
// returns: count
MATCH (e:Entity)
WHERE all(token IN $tokens WHERE e.searchText CONTAINS token)
RETURN count(e) AS total
