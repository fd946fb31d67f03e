// Imports of other people's files: what they add, change and take back, and their records.

// The node of an imported data set, and what a data set holds beside entities and facts.

//= import.datasets.one
// takes: name string
// gives: properties map
MATCH (d:Dataset {name: $name})
RETURN properties(d) AS properties

//= import.datasets.names
// gives: name string
MATCH (d:Dataset)
RETURN d.name AS name

//= import.datasets.merge
// takes: name string, properties map
MERGE (d:Dataset {name: $name})
SET d += $properties

//= import.datasets.remove
// takes: name string
MATCH (d:Dataset {name: $name})
DELETE d

//= import.datasets.claims-left
// takes: dataset string
// gives: id string
MATCH (x:Claim {dataset: $dataset})
RETURN x.id AS id
LIMIT 1

//= import.datasets.claims
// takes: dataset string, limit number
MATCH (c:Claim {dataset: $dataset})
WITH c LIMIT $limit
DETACH DELETE c

//= import.datasets.passages-left
// takes: dataset string
// gives: id string
MATCH (a:Article {dataset: $dataset})-[:HAS_PASSAGE]->(p:Passage)
RETURN p.id AS id
LIMIT 1

//= import.datasets.passages
// takes: dataset string, limit number
MATCH (a:Article {dataset: $dataset})-[:HAS_PASSAGE]->(p:Passage)
WITH p LIMIT $limit
DETACH DELETE p

//= import.datasets.articles-left
// takes: dataset string
// gives: id string
MATCH (x:Article {dataset: $dataset})
RETURN x.id AS id
LIMIT 1

//= import.datasets.articles
// takes: dataset string, limit number
MATCH (a:Article {dataset: $dataset})
WITH a LIMIT $limit
DETACH DELETE a

//= import.datasets.relation-types
// takes: dataset string
// gives: type string, datasets string[]
MATCH (t:RelationType)
WHERE $dataset IN t.datasets
RETURN t.type AS type, t.datasets AS datasets

//= import.datasets.share-relation-type
// takes: type string, datasets string[]
MATCH (t:RelationType {type: $type})
SET t.datasets = $datasets

//= import.datasets.remove-relation-type
// takes: type string
MATCH (t:RelationType {type: $type})
DELETE t

// Entities that an import adds, changes, and takes back. Values come by position, constants as parameters.

//= import.entities.any: whether there are any at all
// gives: id string
MATCH (e:Entity)
RETURN e.id AS id
LIMIT 1

//= import.keys.any: whether any key begins so
// takes: prefix string
// gives: id string
MATCH (e:Entity)
WHERE e.id STARTS WITH $prefix
RETURN e.id AS id
LIMIT 1

//= import.keys.bare: keys of a data set's entities that do not begin with its name
// takes: dataset string, prefix string
// gives: id string
MATCH (e:Entity)
WHERE $dataset IN e.datasets AND NOT e.id STARTS WITH $prefix
RETURN e.id AS id

//= import.entities.known: those of the given keys that are there
// takes: ids string[]
// gives: id string, labels string[], properties map
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN id AS id, labels(e) AS labels, properties(e) AS properties

//= import.entities.there: which of the given keys are there
// takes: ids string[]
// gives: id string
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN id AS id

//= import.entities.patch: a property given as null is removed
// takes: rows map[]
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
SET e += row.properties

//= import.entities.label
// takes: ids string[]
UNWIND $ids AS id
MATCH (e:Entity {id: id})
SET e:`{LABEL}`

//= import.entities.unlabel
// takes: ids string[]
UNWIND $ids AS id
MATCH (e:Entity {id: id})
REMOVE e:`{LABEL}`

//= import.entities.degrees: how many facts each takes part in; one from an entity to itself counts once
// takes: ids string[]
// gives: id string, degree number, before number?, prominence number?, claims number?, articles number?
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN id AS id, COUNT { (e)--(:Entity) } AS degree, e.degree AS before,
  e.prominence AS prominence, e.claimCount AS claims, e.articleCount AS articles

//= import.entities.count-created: how many an import added
// takes: id string
// gives: total number
MATCH (e:Entity)
WHERE e.importId = $id
RETURN count(e) AS total

//= import.entities.remove-created
// takes: id string, limit number
MATCH (e:Entity)
WHERE e.importId = $id
WITH e LIMIT $limit
DELETE e

//= import.entities.remove-created-whole: with whatever was tied to them meanwhile
// takes: id string, limit number
MATCH (e:Entity)
WHERE e.importId = $id
WITH e LIMIT $limit
DETACH DELETE e

//= import.entities.tied-elsewhere: entities an import added that take part in relations of others
// takes: id string
// gives: id string, importId string?, dataset string?, type string
MATCH (e:Entity)-[r]-()
WHERE e.importId = $id AND (r.importId IS NULL OR r.importId <> $id)
RETURN e.id AS id, r.importId AS importId, r.dataset AS dataset, type(r) AS type
LIMIT 20

//= import.entities.shared-elsewhere: entities an import added that another data set has taken up
// takes: id string
// gives: id string, datasets string[]
MATCH (e:Entity)
WHERE e.importId = $id AND size(e.datasets) > 1
RETURN e.id AS id, e.datasets AS datasets
LIMIT 20

//= import.entities.created-among: which of the given keys an import added
// takes: ids string[], id string
// gives: id string
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WHERE e.importId = $id
RETURN id AS id
LIMIT 20

//= import.entities.of-dataset
// takes: dataset string
// gives: id string
MATCH (e:Entity)
WHERE $dataset IN e.datasets
RETURN e.id AS id

//= import.entities.releasable: entities of a data set, who else owns them, and what is still tied to them
// takes: dataset string, limit number
// gives: id string, datasets string[], ties number, degree number
// gives: prominence number?, claimCount number?, articleCount number?
MATCH (e:Entity)
WHERE $dataset IN e.datasets
WITH e LIMIT $limit
RETURN e.id AS id, e.datasets AS datasets, COUNT { (e)--() } AS ties, COUNT { (e)--(:Entity) } AS degree,
  e.prominence AS prominence, e.claimCount AS claimCount, e.articleCount AS articleCount

//= import.entities.remove
// takes: ids string[]
UNWIND $ids AS id
MATCH (e:Entity {id: id})
DELETE e

//= import.entities.remove-loose: those of the given keys that nothing is tied to
// takes: ids string[]
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WITH e, COUNT { (e)--() } AS ties
WHERE ties = 0
DELETE e

// Facts that an import adds, changes, and takes back.

//= import.facts.of-sources: the facts of a data set that begin at the given entities
// takes: ids string[], dataset string
// gives: factId string, type string, source string, target string, properties map
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r]->(b:Entity)
WHERE r.dataset = $dataset
RETURN r.factId AS factId, type(r) AS type, id AS source, b.id AS target, properties(r) AS properties

//= import.facts.any: whether a data set has any
// takes: dataset string
// gives: factId string
MATCH (:Entity)-[r]->(:Entity)
WHERE r.dataset = $dataset
RETURN r.factId AS factId
LIMIT 1

//= import.facts.known: {TYPE} is their type
// takes: rows map[]
// gives: id string, properties map
UNWIND $rows AS row
MATCH (:Entity {id: row.source})-[r:`{TYPE}`]->(:Entity {id: row.target})
WHERE r.factId = row.id
RETURN row.id AS id, properties(r) AS properties

//= import.facts.patch: a property given as null is removed
// takes: rows map[]
UNWIND $rows AS row
MATCH (:Entity {id: row.source})-[r:`{TYPE}`]->(:Entity {id: row.target})
WHERE r.factId = row.id
SET r += row.properties

//= import.facts.created-among: which of the given facts an import added; {TYPE} is their type
// takes: rows map[], id string
// gives: id string
UNWIND $rows AS row
MATCH (:Entity {id: row.source})-[r:`{TYPE}`]->(:Entity {id: row.target})
WHERE r.factId = row.id AND r.importId = $id
RETURN row.id AS id
LIMIT 20

//= import.facts.count-created: how many an import added
// takes: id string
// gives: total number
MATCH (:Entity)-[r]->(:Entity)
WHERE r.importId = $id
RETURN count(r) AS total

//= import.facts.remove-created
// takes: id string, limit number
MATCH (:Entity)-[r]->(:Entity)
WHERE r.importId = $id
WITH r LIMIT $limit
DELETE r

//= import.facts.count-of-dataset
// takes: dataset string
// gives: total number
MATCH (:Entity)-[r]->(:Entity)
WHERE r.dataset = $dataset
RETURN count(r) AS total

//= import.facts.remove-of-dataset
// takes: dataset string, limit number
MATCH (:Entity)-[r]->(:Entity)
WHERE r.dataset = $dataset
WITH r LIMIT $limit
DELETE r
