// Entities by their names. `searchText` holds every name, folded (no accents, no capitals), each after a bar.

//+ matching: the entity e has every word in its names; an index of texts answers the first part, not a list of words
// takes: longest string, others string[]
e.searchText CONTAINS $longest
  AND all(token IN $others WHERE e.searchText CONTAINS token)

//= search: entities whose names hold every word, best match first
// takes: ...matching, tokens string[], query string, whole string, start string, limit number
// gives: ...entity-columns, aliases string[]?, rank number
// `tokens` are folded words, `longest` and `others` together the same, `query` is all of them, `whole` is |the whole name|, `start` is |its beginning.
// `rank`: 0 whole name, English or French, 1 whole alias, 2 beginning of a name, 3 beginnings of words, 4 contained.
// `searchText` begins with the names, the aliases follow; a French name that is the English one is not repeated.
MATCH (e:Entity)
WHERE {...matching}
RETURN {...entity-columns}, e.aliases AS aliases,
  CASE
    WHEN e.searchText STARTS WITH $whole THEN 0
    WHEN e.searchText CONTAINS $whole AND e.name <> e.nameFr AND split(e.searchText, '|')[2] = $query THEN 0
    WHEN e.searchText CONTAINS $whole THEN 1
    WHEN e.searchText CONTAINS $start THEN 2
    WHEN all(token IN $tokens WHERE e.searchText CONTAINS (' ' + token) OR e.searchText CONTAINS ('|' + token)) THEN 3
    ELSE 4
  END AS rank
ORDER BY rank, e.prominence DESC, e.id
LIMIT $limit

//= search.total: how many entities a search finds
// takes: ...matching
// gives: total number
MATCH (e:Entity)
WHERE {...matching}
RETURN count(e) AS total

//= search.prominent: the most prominent entities, whatever their names
// takes: limit number
// gives: ...entity-columns, aliases string[]?
MATCH (e:Entity)
RETURN {...entity-columns}, e.aliases AS aliases
ORDER BY e.prominence DESC, e.id
LIMIT $limit

//= search.by-hand: the search as nodes
// takes: tokens string[], limit number
// gives: e node
MATCH (e:Entity)
WHERE all(token IN $tokens WHERE e.searchText CONTAINS token)
RETURN e ORDER BY e.prominence DESC, e.id LIMIT $limit
