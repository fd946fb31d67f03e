// Entities by their names. `searchText` holds every name, folded (no accents, no capitals), each after a bar.

//+ begins: whether each word begins one of the entity e's names
// takes: tokens string[]
all(token IN $tokens WHERE e.searchText CONTAINS (' ' + token) OR e.searchText CONTAINS ('|' + token))

//+ rank: how well the names of the entity e answer
// takes: ...begins, query string, whole string, start string
// `tokens` are folded words, `query` is all of them, `whole` is |the whole name|, `start` is |its beginning.
// 0 whole name, English or French, 1 whole alias, 2 beginning of a name, 3 beginnings of words, 4 contained; null: not
// at all. `searchText` begins with the names, the aliases follow; a French name that is the English one is not repeated.
CASE
  WHEN e.searchText STARTS WITH $whole THEN 0
  WHEN e.searchText CONTAINS $whole AND e.name <> e.nameFr AND split(e.searchText, '|')[2] = $query THEN 0
  WHEN e.searchText CONTAINS $whole THEN 1
  WHEN e.searchText CONTAINS $start THEN 2
  WHEN {...begins} THEN 3
  WHEN all(token IN $tokens WHERE e.searchText CONTAINS token) THEN 4
END

//= search.how-many: how many entities have each piece of text in their names, counted up to `enough`
// takes: pieces string[], enough number
// gives: piece string, found number
UNWIND $pieces AS piece
CALL (piece) {
  MATCH (e:Entity)
  WHERE e.searchText CONTAINS piece
  WITH e LIMIT $enough
  RETURN count(e) AS found
}
RETURN piece, found

//= search.begun: how many entities have one of the pieces, and every word at the beginning of one, counted up to `enough`
// takes: pieces string[], space string, bar string, ...begins, enough number
// gives: found number
// `space` and `bar` are how another of the words begins one, which most that have a frequent piece have not; written so
// that Neo4j looks up the piece alone, whose reading stops, and not all that have one of the two.
UNWIND $pieces AS piece
CALL (piece) {
  MATCH (e:Entity)
  WHERE e.searchText CONTAINS piece
    AND CASE WHEN e.searchText CONTAINS $space THEN true ELSE e.searchText CONTAINS $bar END
    AND {...begins}
  WITH e LIMIT $enough
  RETURN count(e) AS found
}
RETURN found

//= search.total: how many entities have every word in their names, two of them the rarest, counted up to `enough`
// takes: piece string, second string, tokens string[], enough number
// gives: total number
MATCH (e:Entity)
WHERE e.searchText CONTAINS $piece
  AND e.searchText CONTAINS $second
  AND all(token IN $tokens WHERE e.searchText CONTAINS token)
WITH e LIMIT $enough
RETURN count(e) AS total

//= search: entities of some ranks, best match first; an index of texts finds those that have one of the pieces
// takes: pieces string[], ...rank, ranks number[], limit number
// gives: ...entity-columns, aliases string[]?
UNWIND $pieces AS piece
MATCH (e:Entity)
WHERE e.searchText CONTAINS piece
WITH DISTINCT e
WITH e, {...rank} AS rank
WHERE rank IN $ranks
RETURN {...entity-columns}, e.aliases AS aliases
ORDER BY rank, e.prominence IS NULL, e.prominence DESC, e.id
LIMIT $limit

//= search.in-order: entities of a rank; an index gives the most prominent first, which are read until there are enough
// takes: ...rank, rank number, limit number
// gives: ...entity-columns, aliases string[]?
MATCH (e:Entity)
WHERE e.prominence IS NOT NULL
  AND {...rank} = $rank
RETURN {...entity-columns}, e.aliases AS aliases
ORDER BY e.prominence DESC, e.id
LIMIT $limit

//= search.prominent: the most prominent entities, whatever their names, in the order of the index
// takes: limit number
// gives: ...entity-columns, aliases string[]?
MATCH (e:Entity)
WHERE e.prominence IS NOT NULL
RETURN {...entity-columns}, e.aliases AS aliases
ORDER BY e.prominence DESC, e.id
LIMIT $limit

//= search.any: the same with those that have no prominence, which come last
// takes: limit number
// gives: ...entity-columns, aliases string[]?
MATCH (e:Entity)
RETURN {...entity-columns}, e.aliases AS aliases
ORDER BY e.prominence IS NULL, e.prominence DESC, e.id
LIMIT $limit

//= search.all: how many entities there are
// gives: total number
MATCH (e:Entity)
RETURN count(e) AS total

//= search.by-hand: the search as nodes, by prominence alone
// takes: tokens string[], limit number
// gives: e node
MATCH (e:Entity)
WHERE all(token IN $tokens WHERE e.searchText CONTAINS token)
RETURN e ORDER BY e.prominence IS NULL, e.prominence DESC, e.id LIMIT $limit
