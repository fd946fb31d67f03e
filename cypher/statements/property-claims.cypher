// Claims on single properties of entities and facts: which source gives which value, seen when (docs/decisions/0046).
// That of an entity is ABOUT it, that of a fact has the fact's id, its SUBJECT and its OBJECT.

//= property-claims.of-entity
// takes: id string, limit number
// gives: properties map
MATCH (c:PropertyClaim)-[:ABOUT]->(:Entity {id: $id})
RETURN properties(c) AS properties
ORDER BY c.property, c.value, c.source, c.id
LIMIT $limit

//= property-claims.of-entity-count
// takes: id string
// gives: total number
MATCH (c:PropertyClaim)-[:ABOUT]->(:Entity {id: $id})
RETURN count(c) AS total

//= property-claims.of-fact
// takes: factId string, limit number
// gives: properties map
MATCH (c:PropertyClaim {factId: $factId})
RETURN properties(c) AS properties
ORDER BY c.property, c.value, c.source, c.id
LIMIT $limit

//= property-claims.of-fact-count
// takes: factId string
// gives: total number
MATCH (c:PropertyClaim {factId: $factId})
RETURN count(c) AS total

//= property-claims.any: whether there are any
// gives: id string
MATCH (c:PropertyClaim)
RETURN c.id AS id
LIMIT 1

// What an import adds, changes and takes back of them.

//= import.property-claims.known: those of the given keys that are there
// takes: ids string[]
// gives: id string, properties map
UNWIND $ids AS id
MATCH (c:PropertyClaim {id: id})
RETURN id AS id, properties(c) AS properties

//= import.property-claims.add-to-entities: `was`, if any: the key of what was merged into the entity
// takes: rows map[], dataset string, importId string
UNWIND $rows AS row
MATCH (e:Entity {id: row.entity})
CREATE (c:PropertyClaim)
SET c = row.properties
CREATE (c)-[a:ABOUT {dataset: $dataset, importId: $importId}]->(e)
SET a.targetWas = row.was

//= import.property-claims.add-to-facts
// takes: rows map[], dataset string, importId string
UNWIND $rows AS row
MATCH (s:Entity {id: row.source})
MATCH (o:Entity {id: row.target})
CREATE (c:PropertyClaim)
SET c = row.properties
CREATE (c)-[subject:SUBJECT {dataset: $dataset, importId: $importId}]->(s)
SET subject.targetWas = row.sourceWas
CREATE (c)-[object:OBJECT {dataset: $dataset, importId: $importId}]->(o)
SET object.targetWas = row.targetWas

//= import.property-claims.patch: a property given as null is removed
// takes: rows map[]
UNWIND $rows AS row
MATCH (c:PropertyClaim {id: row.id})
SET c += row.properties

//= import.property-claims.created-among: which of the given an import added
// takes: ids string[], id string
// gives: id string
UNWIND $ids AS id
MATCH (c:PropertyClaim {id: id})
WHERE c.importId = $id
RETURN id AS id
LIMIT 20

//= import.property-claims.on-facts: claims of other imports on facts that an import added
// takes: id string, dataset string
// gives: fact string, importId string
MATCH (c:PropertyClaim {dataset: $dataset})
WHERE c.factId IS NOT NULL AND c.importId <> $id
MATCH (c)-[:SUBJECT]->(:Entity)-[r]->(:Entity)<-[:OBJECT]-(c)
WHERE r.factId = c.factId AND r.importId = $id
RETURN DISTINCT c.factId AS fact, c.importId AS importId
LIMIT 20

//= import.property-claims.count-created: how many an import added
// takes: id string
// gives: total number
MATCH (c:PropertyClaim)
WHERE c.importId = $id
RETURN count(c) AS total

//= import.property-claims.remove-created
// takes: id string, limit number
MATCH (c:PropertyClaim)
WHERE c.importId = $id
WITH c LIMIT $limit
DETACH DELETE c

//= import.datasets.property-claims-left
// takes: dataset string
// gives: id string
MATCH (x:PropertyClaim {dataset: $dataset})
RETURN x.id AS id
LIMIT 1

//= import.datasets.property-claims
// takes: dataset string, limit number
MATCH (c:PropertyClaim {dataset: $dataset})
WITH c LIMIT $limit
DETACH DELETE c
