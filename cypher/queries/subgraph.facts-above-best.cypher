// subgraph.facts-above-best
// purpose: as subgraph.facts-above, but only the best-sourced facts
// parameters: prominence, last, limit, kinds, types, statuses, articles, claimants, datasets (empty lists: all, but of statuses none)
// returns: fact columns
MATCH (s:Entity)-[r]->(o:Entity)
WHERE (s.prominence > $prominence OR (s.prominence = $prominence AND s.id <= $last))
  AND (o.prominence > $prominence OR (o.prominence = $prominence AND o.id <= $last))
  AND (size($kinds) = 0 OR (s.kind IN $kinds AND o.kind IN $kinds))
  AND (size($types) = 0 OR type(r) IN $types)
  AND r.status IN $statuses
  AND (size($articles) = 0 OR any(article IN r.articles WHERE article IN $articles))
  AND (size($claimants) = 0 OR any(claimant IN r.claimants WHERE claimant IN $claimants))
  AND (size($datasets) = 0 OR r.dataset IN $datasets)
WITH s, r, o
ORDER BY r.claimCount DESC, s.prominence + o.prominence DESC, r.factId
LIMIT $limit
RETURN r.factId, type(r), s.id, o.id, r.status, r.contested, r.date, r.precision, r.claimCount, r.originCount, r.articles, r.dataset
