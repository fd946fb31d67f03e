// Entities. An entity may belong to several data sets: `datasets` names them, and only the last one to go takes the node with it.

//= loaded: the entities of a data set
MATCH (e:Entity) WHERE $dataset IN e.datasets
RETURN e

//= known: those of the given keys that are there, whosever they are
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e

//= factsElsewhere: how many facts of other data sets each takes part in (a fact from an entity to itself comes twice)
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[r]-(:Entity)
WHERE r.dataset <> $dataset AND r.factId IS NOT NULL
RETURN id AS id, r.factId AS fact

//= claimsElsewhere: the claims of other data sets each takes part in
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:SUBJECT|OBJECT|CLAIMED_BY|REPORTED_BY]-(c:Claim)
WHERE c.dataset <> $dataset
RETURN DISTINCT id AS id, c.id AS claim

//= articlesElsewhere: the articles of other data sets that mention each
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:MENTIONS]-(p:Passage)<-[:HAS_PASSAGE]-(a:Article)
WHERE a.dataset <> $dataset
RETURN DISTINCT id AS id, a.id AS article

//= merge: {KIND} is their kind; a property given as null is removed
UNWIND $rows AS row
MERGE (e:Entity {id: row.id})
SET e += row.properties
SET e:`{KIND}`

//= unlabel: those that are no longer of the kind {KIND}
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
REMOVE e:`{KIND}`

//= remove
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
DETACH DELETE e
