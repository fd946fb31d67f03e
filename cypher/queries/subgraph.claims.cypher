// subgraph.claims
// purpose: claims of facts that have no typed relationship (only expected, hypothetical or denied)
// parameters: statuses
// returns: claim columns
MATCH (s:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(o:Entity)
WHERE c.factStatus IN $statuses
OPTIONAL MATCH (c)-[:CLAIMED_BY]->(w:Entity)
OPTIONAL MATCH (c)-[:REPORTED_BY]->(m:Entity)
RETURN c.id, c.factId, c.type, c.status, c.factStatus, c.date, c.precision, c.cameo, c.dataset, w.id, m.id,
  s.id, s.name, s.nameFr, s.kind, o.id, o.name, o.nameFr, o.kind
ORDER BY c.id
