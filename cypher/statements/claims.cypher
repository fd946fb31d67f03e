// What an entity says, and what came through it.

//+ said-columns: the claim c with both ends, claimant w and reporter m
// gives: ...claim-columns, ...claimant-names
// gives: reporterName string?, reporterNameFr string?, reporterKind string?
{...claim-columns}, {...claimant-names},
  m.name AS reporterName, m.nameFr AS reporterNameFr, m.kind AS reporterKind

//+ strength: the status of the claim c in the order of strength
CASE c.status WHEN 'asserted' THEN 0 WHEN 'alleged' THEN 1 WHEN 'expected' THEN 2 WHEN 'hypothetical' THEN 3 ELSE 4 END

//= claims.made: claims that an entity makes, strongest first
// takes: id string, limit number
// gives: ...said-columns
MATCH (w:Entity {id: $id})<-[:CLAIMED_BY]-(c:Claim)
MATCH (s:Entity)<-[:SUBJECT]-(c)-[:OBJECT]->(o:Entity)
OPTIONAL MATCH (c)-[:REPORTED_BY]->(m:Entity)
RETURN {...said-columns}
ORDER BY {...strength}, c.id
LIMIT $limit

//= claims.made-counts: how many claims an entity makes, by status
// takes: id string
// gives: status string?, count number
MATCH (w:Entity {id: $id})<-[:CLAIMED_BY]-(c:Claim)
MATCH (:Entity)<-[:SUBJECT]-(c)-[:OBJECT]->(:Entity)
RETURN c.status AS status, count(c) AS count

//= claims.reported: claims that came through an entity, strongest first
// takes: id string, limit number
// gives: ...said-columns
MATCH (m:Entity {id: $id})<-[:REPORTED_BY]-(c:Claim)
MATCH (s:Entity)<-[:SUBJECT]-(c)-[:OBJECT]->(o:Entity)
OPTIONAL MATCH (c)-[:CLAIMED_BY]->(w:Entity)
RETURN {...said-columns}
ORDER BY {...strength}, c.id
LIMIT $limit

//= claims.reported-counts: how many claims came through an entity, by status
// takes: id string
// gives: status string?, count number
MATCH (m:Entity {id: $id})<-[:REPORTED_BY]-(c:Claim)
MATCH (:Entity)<-[:SUBJECT]-(c)-[:OBJECT]->(:Entity)
RETURN c.status AS status, count(c) AS count

//= claims.by-hand: claims that an entity makes or that came through it, and what they are about
// takes: id string
// gives: e node, t relationship, c node, r relationship, n node
MATCH (e:Entity {id: $id})<-[t:CLAIMED_BY|REPORTED_BY]-(c:Claim)-[r:SUBJECT|OBJECT]->(n:Entity)
RETURN e, t, c, r, n
