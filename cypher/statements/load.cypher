// Loading a data set: what the graph holds of it, and the changes that make it hold what the data set says.

//= load.indexes: what is looked up by, constraints among it
// gives: name string
SHOW INDEXES YIELD name RETURN name

// The data sets themselves: what is loaded, under which hash of its content, since when.

//= load.datasets.loaded
// takes: name string
// gives: d node
MATCH (d:Dataset {name: $name})
RETURN d

//= load.datasets.merge
// takes: name string, properties map
MERGE (d:Dataset {name: $name})
SET d += $properties

// A whole data set into a database that holds nothing: two statements for all kinds of rows, where one for each kind has
// to be read and planned by a database that has never seen it. Labels and types are values.

//= load.whole.nodes: gives their ids in the order of the rows
// takes: rows map[]
// gives: id string
UNWIND $rows AS row
CREATE (n:$(row.labels))
SET n = row.properties
RETURN elementId(n) AS id

//= load.whole.relationships: between nodes given by those ids
// takes: rows map[]
UNWIND $rows AS row
MATCH (a) WHERE elementId(a) = row.source
MATCH (b) WHERE elementId(b) = row.target
CREATE (a)-[r:$(row.type)]->(b)
SET r = row.properties

// The vocabulary. A relation type may belong to several data sets, as an entity may.

//= load.relation-types.loaded: the relation types of a data set
// takes: dataset string
// gives: t node
MATCH (t:RelationType) WHERE $dataset IN t.datasets
RETURN t

//= load.relation-types.known: those of the given names that are there, whosever they are
// takes: ids string[]
// gives: t node
UNWIND $ids AS id
MATCH (t:RelationType {type: id})
RETURN t

//= load.relation-types.merge
// takes: rows map[]
UNWIND $rows AS row
MERGE (t:RelationType {type: row.id})
SET t += row.properties

//= load.relation-types.remove
// takes: rows map[]
UNWIND $rows AS row
MATCH (t:RelationType {type: row.id})
DETACH DELETE t

// Entities. An entity may belong to several data sets: `datasets` names them, and only the last one to go takes the
// node with it.

//= load.entities.loaded: the entities of a data set
// takes: dataset string
// gives: e node
MATCH (e:Entity) WHERE $dataset IN e.datasets
RETURN e

//= load.entities.known: those of the given keys that are there, whosever they are
// takes: ids string[]
// gives: e node
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e

//= load.entities.facts-elsewhere: facts of other data sets each takes part in; one from an entity to itself comes twice
// takes: ids string[], dataset string
// gives: id string, other string
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[r]-(:Entity)
WHERE r.dataset <> $dataset AND r.factId IS NOT NULL
RETURN id AS id, r.factId AS other

//= load.entities.claims-elsewhere: the claims of other data sets each takes part in
// takes: ids string[], dataset string
// gives: id string, other string
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:SUBJECT|OBJECT|CLAIMED_BY|REPORTED_BY]-(c:Claim)
WHERE c.dataset <> $dataset
RETURN DISTINCT id AS id, c.id AS other

//= load.entities.articles-elsewhere: the articles of other data sets that mention each
// takes: ids string[], dataset string
// gives: id string, other string
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:MENTIONS]-(p:Passage)<-[:HAS_PASSAGE]-(a:Article)
WHERE a.dataset <> $dataset
RETURN DISTINCT id AS id, a.id AS other

//= load.entities.merge: {KIND} is their kind; a property given as null is removed
// takes: rows map[]
UNWIND $rows AS row
MERGE (e:Entity {id: row.id})
SET e += row.properties
SET e:`{KIND}`

//= load.entities.unlabel: those that are no longer of the kind {KIND}
// takes: rows map[]
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
REMOVE e:`{KIND}`

//= load.entities.remove
// takes: rows map[]
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
DETACH DELETE e

// Articles, their passages, and the entities that passages mention.

//= load.articles.loaded: the articles of a data set
// takes: dataset string
// gives: a node
MATCH (a:Article) WHERE a.dataset = $dataset
RETURN a

//= load.articles.loaded-passages
// takes: dataset string
// gives: article string, p node
MATCH (a:Article)-[:HAS_PASSAGE]->(p:Passage) WHERE a.dataset = $dataset
RETURN a.id AS article, p

//= load.articles.loaded-mentions
// takes: dataset string
// gives: passage string, entity string, m relationship
MATCH (a:Article)-[:HAS_PASSAGE]->(p:Passage)-[m:MENTIONS]->(e:Entity) WHERE a.dataset = $dataset
RETURN p.id AS passage, e.id AS entity, m

//= load.articles.elsewhere: articles of other data sets that stand under one of the given keys
// takes: rows map[], dataset string
// gives: id string, dataset string?
UNWIND $rows AS row
MATCH (a:Article {id: row.id}) WHERE a.dataset <> $dataset
RETURN a.id AS id, a.dataset AS dataset

//= load.articles.merge
// takes: rows map[]
UNWIND $rows AS row
MERGE (a:Article {id: row.id})
SET a += row.properties

//= load.articles.merge-passages
// takes: rows map[]
UNWIND $rows AS row
MATCH (a:Article {id: row.article})
MERGE (p:Passage {id: row.id})
SET p += row.properties
MERGE (a)-[:HAS_PASSAGE]->(p)

//= load.articles.clear-mentions: takes mentions from passages that are about to get new ones
// takes: rows map[]
UNWIND $rows AS row
MATCH (p:Passage {id: row.id})-[m:MENTIONS]->()
DELETE m

//= load.articles.create-mentions
// takes: rows map[]
UNWIND $rows AS row
MATCH (p:Passage {id: row.passage})
MATCH (e:Entity {id: row.entity})
CREATE (p)-[m:MENTIONS]->(e)
SET m += row.properties

//= load.articles.remove-passages
// takes: rows map[]
UNWIND $rows AS row
MATCH (p:Passage {id: row.id})
DETACH DELETE p

//= load.articles.remove
// takes: rows map[]
UNWIND $rows AS row
MATCH (a:Article {id: row.id})
DETACH DELETE a

// Claims, who takes part in them in which role, and the passages that support them.

//= load.claims.loaded: the claims of a data set
// takes: dataset string
// gives: c node
MATCH (c:Claim) WHERE c.dataset = $dataset
RETURN c

//= load.claims.loaded-roles
// takes: dataset string
// gives: claim string, role string, entity string
MATCH (c:Claim)-[r:SUBJECT|OBJECT|CLAIMED_BY|REPORTED_BY]->(e:Entity) WHERE c.dataset = $dataset
RETURN c.id AS claim, type(r) AS role, e.id AS entity

//= load.claims.loaded-evidence
// takes: dataset string
// gives: claim string, passage string, s relationship
MATCH (c:Claim)-[s:SUPPORTED_BY]->(p:Passage) WHERE c.dataset = $dataset
RETURN c.id AS claim, p.id AS passage, s

//= load.claims.elsewhere: claims of other data sets that stand under one of the given keys
// takes: rows map[], dataset string
// gives: id string, dataset string?
UNWIND $rows AS row
MATCH (c:Claim {id: row.id}) WHERE c.dataset <> $dataset
RETURN c.id AS id, c.dataset AS dataset

//= load.claims.merge
// takes: rows map[]
UNWIND $rows AS row
MERGE (c:Claim {id: row.id})
SET c += row.properties

//= load.claims.clear: takes roles and evidence from claims that are about to get new ones
// takes: rows map[]
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})-[r:SUBJECT|OBJECT|CLAIMED_BY|REPORTED_BY|SUPPORTED_BY]->()
DELETE r

//= load.claims.create-roles: {ROLE} is SUBJECT, OBJECT, CLAIMED_BY or REPORTED_BY
// takes: rows map[]
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (e:Entity {id: row.entity})
CREATE (c)-[:`{ROLE}`]->(e)

//= load.claims.create-evidence
// takes: rows map[]
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (p:Passage {id: row.passage})
CREATE (c)-[s:SUPPORTED_BY]->(p)
SET s += row.properties

//= load.claims.remove
// takes: rows map[]
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
DETACH DELETE c

// Facts: one typed relationship each, merged on its key `factId`, never on the triple.

//= load.facts.loaded: the facts of a data set
// takes: dataset string
// gives: r relationship, source string, target string
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.dataset = $dataset AND r.factId IS NOT NULL
RETURN r, a.id AS source, b.id AS target

//= load.facts.elsewhere: facts of other data sets that stand under one of the given keys
// takes: rows map[], dataset string
// gives: id string, dataset string?
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})-[r]->(:Entity)
WHERE r.factId = row.id AND r.dataset <> $dataset
RETURN row.id AS id, r.dataset AS dataset

//= load.facts.merge: {TYPE} is their type
// takes: rows map[]
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`{TYPE}` {factId: row.id}]->(b)
SET r += row.properties

//= load.facts.remove: {TYPE} is their type
// takes: rows map[]
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})-[r:`{TYPE}` {factId: row.id}]->(b:Entity {id: row.target})
DELETE r
