// schema.passages
// purpose: how many passages there are
// parameters: none
// returns: count
MATCH (p:Passage)
RETURN count(p) AS count
