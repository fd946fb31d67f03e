// Claims, who takes part in them in which role, and the passages that support them.

//= loaded: the claims of a data set
MATCH (c:Claim) WHERE c.dataset = $dataset
RETURN c

//= loadedRoles
MATCH (c:Claim)-[r:SUBJECT|OBJECT|CLAIMED_BY|REPORTED_BY]->(e:Entity) WHERE c.dataset = $dataset
RETURN c.id AS claim, type(r) AS role, e.id AS entity

//= loadedEvidence
MATCH (c:Claim)-[s:SUPPORTED_BY]->(p:Passage) WHERE c.dataset = $dataset
RETURN c.id AS claim, p.id AS passage, s

//= elsewhere: claims of other data sets that stand under one of the given keys
UNWIND $rows AS row
MATCH (c:Claim {id: row.id}) WHERE c.dataset <> $dataset
RETURN c.id AS id, c.dataset AS dataset

//= merge
UNWIND $rows AS row
MERGE (c:Claim {id: row.id})
SET c += row.properties

//= clear: takes roles and evidence from claims that are about to get new ones
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})-[r:SUBJECT|OBJECT|CLAIMED_BY|REPORTED_BY|SUPPORTED_BY]->()
DELETE r

//= createRoles: {ROLE} is SUBJECT, OBJECT, CLAIMED_BY or REPORTED_BY
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (e:Entity {id: row.entity})
CREATE (c)-[:`{ROLE}`]->(e)

//= createEvidence
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (p:Passage {id: row.passage})
CREATE (c)-[s:SUPPORTED_BY]->(p)
SET s += row.properties

//= remove
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
DETACH DELETE c
