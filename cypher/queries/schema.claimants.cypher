// schema.claimants
// purpose: claims per claimant (an article that speaks itself has none)
// parameters: none
// returns: id, name, nameFr, kind, count
MATCH (c:Claim)
OPTIONAL MATCH (c)-[:CLAIMED_BY]->(w:Entity)
RETURN w.id AS id, w.name AS name, w.nameFr AS nameFr, w.kind AS kind, count(c) AS count
ORDER BY count DESC, id
