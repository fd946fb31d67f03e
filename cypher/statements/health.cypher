// How much the graph holds.

//= health: how many entities and typed facts there are
// gives: entities number, facts number
MATCH (e:Entity)
WITH count(e) AS entities
OPTIONAL MATCH (:Entity)-[r]->(:Entity)
RETURN entities, count(r) AS facts
