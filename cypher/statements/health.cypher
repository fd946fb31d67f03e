// How much the graph holds.

//= health: how many entities and typed facts there are
// gives: entities number, facts number
MATCH (e:Entity)
WITH count(e) AS entities
OPTIONAL MATCH (:Entity)-[r]->(:Entity)
RETURN entities, count(r) AS facts

//= health.nodes: how many nodes the database holds, whosever they are
// gives: total number
MATCH (n)
RETURN count(n) AS total

//= health.any: whether it holds any
// gives: total number
MATCH (n)
WITH n LIMIT 1
RETURN count(n) AS total

//= health.counts: how many nodes have each label, and relationships each type, as a Neo4j knows without counting
// gives: data map
CALL db.stats.retrieve('GRAPH COUNTS')
YIELD data
RETURN data
