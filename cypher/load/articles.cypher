// Articles, their passages, and the entities that passages mention.

//= loaded: the articles of a data set
MATCH (a:Article) WHERE a.dataset = $dataset
RETURN a

//= loadedPassages
MATCH (a:Article)-[:HAS_PASSAGE]->(p:Passage) WHERE a.dataset = $dataset
RETURN a.id AS article, p

//= loadedMentions
MATCH (a:Article)-[:HAS_PASSAGE]->(p:Passage)-[m:MENTIONS]->(e:Entity) WHERE a.dataset = $dataset
RETURN p.id AS passage, e.id AS entity, m

//= elsewhere: articles of other data sets that stand under one of the given keys
UNWIND $rows AS row
MATCH (a:Article {id: row.id}) WHERE a.dataset <> $dataset
RETURN a.id AS id, a.dataset AS dataset

//= merge
UNWIND $rows AS row
MERGE (a:Article {id: row.id})
SET a += row.properties

//= mergePassages
UNWIND $rows AS row
MATCH (a:Article {id: row.article})
MERGE (p:Passage {id: row.id})
SET p += row.properties
MERGE (a)-[:HAS_PASSAGE]->(p)

//= clearMentions: takes mentions from passages that are about to get new ones
UNWIND $rows AS row
MATCH (p:Passage {id: row.id})-[m:MENTIONS]->()
DELETE m

//= createMentions
UNWIND $rows AS row
MATCH (p:Passage {id: row.passage})
MATCH (e:Entity {id: row.entity})
CREATE (p)-[m:MENTIONS]->(e)
SET m += row.properties

//= removePassages
UNWIND $rows AS row
MATCH (p:Passage {id: row.id})
DETACH DELETE p

//= remove
UNWIND $rows AS row
MATCH (a:Article {id: row.id})
DETACH DELETE a
