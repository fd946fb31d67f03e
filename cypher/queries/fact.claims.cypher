// fact.claims
// purpose: the claims of a fact with claimant and reporter
// parameters: factId
// returns: claim properties, subject, object, claimant and reporter: id, name, nameFr, kind each
MATCH (s:Entity)<-[:SUBJECT]-(c:Claim {factId: $factId})-[:OBJECT]->(o:Entity)
OPTIONAL MATCH (c)-[:CLAIMED_BY]->(w:Entity)
OPTIONAL MATCH (c)-[:REPORTED_BY]->(m:Entity)
RETURN properties(c) AS properties, s.id, s.name, s.nameFr, s.kind, o.id, o.name, o.nameFr, o.kind,
  w.id, w.name, w.nameFr, w.kind, m.id, m.name, m.nameFr, m.kind
ORDER BY c.id
