// Facts: one typed relationship each, merged on its key `factId`, never on the triple.

//= loaded: the facts of a data set
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.dataset = $dataset AND r.factId IS NOT NULL
RETURN r, a.id AS source, b.id AS target

//= elsewhere: facts of other data sets that stand under one of the given keys
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})-[r]->(:Entity)
WHERE r.factId = row.id AND r.dataset <> $dataset
RETURN row.id AS id, r.dataset AS dataset

//= merge: {TYPE} is their type
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`{TYPE}` {factId: row.id}]->(b)
SET r += row.properties

//= remove: {TYPE} is their type
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})-[r:`{TYPE}` {factId: row.id}]->(b:Entity {id: row.target})
DELETE r
