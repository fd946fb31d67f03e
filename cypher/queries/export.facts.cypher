// export.facts
// purpose: every typed fact
// parameters: dataset (empty: all)
// returns: fact columns, names of both ends
MATCH (s:Entity)-[r]->(o:Entity)
WHERE $dataset = '' OR r.dataset = $dataset
RETURN r.factId, type(r), s.id, o.id, r.status, r.contested, r.date, r.precision, r.claimCount, r.originCount, r.articles, r.dataset, s.name, s.nameFr, o.name, o.nameFr
ORDER BY r.factId
