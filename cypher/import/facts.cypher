// Facts that an import adds, changes, and takes back.

//= ofSources: the facts of a data set that begin at the given entities
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r]->(b:Entity)
WHERE r.dataset = $dataset
RETURN r.factId AS factId, type(r) AS type, id AS source, b.id AS target, properties(r) AS properties

//= any: whether a data set has any
MATCH (:Entity)-[r]->(:Entity)
WHERE r.dataset = $dataset
RETURN r.factId AS factId
LIMIT 1

//= known: {TYPE} is their type
UNWIND $rows AS row
MATCH (:Entity {id: row.source})-[r:`{TYPE}`]->(:Entity {id: row.target})
WHERE r.factId = row.id
RETURN row.id AS id, properties(r) AS properties

//= patch: a property given as null is removed
UNWIND $rows AS row
MATCH (:Entity {id: row.source})-[r:`{TYPE}`]->(:Entity {id: row.target})
WHERE r.factId = row.id
SET r += row.properties

//= createdAmong: which of the given facts an import added; {TYPE} is their type
UNWIND $rows AS row
MATCH (:Entity {id: row.source})-[r:`{TYPE}`]->(:Entity {id: row.target})
WHERE r.factId = row.id AND r.importId = $id
RETURN row.id AS id
LIMIT 20

//= countCreated: how many an import added
MATCH (:Entity)-[r]->(:Entity)
WHERE r.importId = $id
RETURN count(r) AS count

//= removeCreated
MATCH (:Entity)-[r]->(:Entity)
WHERE r.importId = $id
WITH r LIMIT $limit
DELETE r

//= countOfDataset
MATCH (:Entity)-[r]->(:Entity)
WHERE r.dataset = $dataset
RETURN count(r) AS count

//= removeOfDataset
MATCH (:Entity)-[r]->(:Entity)
WHERE r.dataset = $dataset
WITH r LIMIT $limit
DELETE r
