// export.links-facts
// purpose: every typed fact, as stored
// parameters: dataset (empty: all)
// returns: type, start id, end id, properties
MATCH (s:Entity)-[r]->(o:Entity)
WHERE $dataset = '' OR r.dataset = $dataset
RETURN type(r) AS type, s.id AS start, o.id AS finish, properties(r) AS properties
ORDER BY start, finish, type
