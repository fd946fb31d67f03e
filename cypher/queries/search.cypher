// search
// purpose: entities whose names hold every word, best match first
// parameters: tokens (folded words), whole (|words|), start (|words), limit
// returns: entity columns, aliases, rank (0 whole name, 1 beginning of a name, 2 beginnings of words, 3 contained)
MATCH (e:Entity)
WHERE all(token IN $tokens WHERE e.searchText CONTAINS token)
RETURN e.id, e.name, e.nameFr, e.kind, e.role, e.roleFr, e.prominence, e.degree, e.datasets, e.aliases,
  CASE
    WHEN e.searchText CONTAINS $whole THEN 0
    WHEN e.searchText CONTAINS $start THEN 1
    WHEN all(token IN $tokens WHERE e.searchText CONTAINS (' ' + token) OR e.searchText CONTAINS ('|' + token)) THEN 2
    ELSE 3
  END AS rank
ORDER BY rank, e.prominence DESC, e.id
LIMIT $limit
