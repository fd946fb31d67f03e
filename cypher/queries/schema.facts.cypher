// schema.facts
// purpose: typed facts per type, status and data set
// parameters: none
// returns: type, status, dataset, count
MATCH (:Entity)-[r]->(:Entity)
RETURN type(r) AS type, r.status AS status, r.dataset AS dataset, count(r) AS count
ORDER BY type, status, dataset
