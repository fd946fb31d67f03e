// health
// purpose: how many entities and typed facts there are
// parameters: none
// returns: entities, facts
MATCH (e:Entity)
WITH count(e) AS entities
OPTIONAL MATCH (:Entity)-[r]->(:Entity)
RETURN entities, count(r) AS facts
