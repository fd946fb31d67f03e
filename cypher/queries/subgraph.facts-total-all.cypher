// subgraph.facts-total-all
// purpose: how many typed facts there are
// parameters: none
// returns: count
MATCH (:Entity)-[r]->(:Entity)
RETURN count(r) AS total
