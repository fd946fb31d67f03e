// entity.claims
// purpose: claims of facts that have no typed relationship (only expected, hypothetical or denied) and take in an entity
// parameters: id
// returns: claim columns, then subject and object: id, name, nameFr, kind
MATCH (e:Entity {id: $id})<-[:SUBJECT|OBJECT]-(c:Claim)
WHERE NOT c.factStatus IN ['asserted', 'alleged']
WITH DISTINCT c
MATCH (s:Entity)<-[:SUBJECT]-(c)-[:OBJECT]->(o:Entity)
OPTIONAL MATCH (c)-[:CLAIMED_BY]->(w:Entity)
OPTIONAL MATCH (c)-[:REPORTED_BY]->(m:Entity)
RETURN c.id, c.factId, c.type, c.status, c.factStatus, c.date, c.precision, c.cameo, c.dataset, w.id, m.id,
  s.id, s.name, s.nameFr, s.kind, o.id, o.name, o.nameFr, o.kind
ORDER BY c.id
