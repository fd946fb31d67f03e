// subgraph.facts-among
// purpose: facts among given entities
// parameters: ids, kinds, types, statuses, articles, claimants, datasets (empty lists: all, but of statuses none)
// returns: fact columns
UNWIND $ids AS id
MATCH (s:Entity {id: id})-[r]->(o:Entity)
WHERE o.id IN $ids
  AND (size($kinds) = 0 OR (s.kind IN $kinds AND o.kind IN $kinds))
  AND (size($types) = 0 OR type(r) IN $types)
  AND r.status IN $statuses
  AND (size($articles) = 0 OR any(article IN r.articles WHERE article IN $articles))
  AND (size($claimants) = 0 OR any(claimant IN r.claimants WHERE claimant IN $claimants))
  AND (size($datasets) = 0 OR r.dataset IN $datasets)
RETURN r.factId, type(r), s.id, o.id, r.status, r.contested, r.date, r.precision, r.claimCount, r.originCount, r.articles, r.dataset
