// The node of an imported data set, and what a data set holds beside entities and facts.

//= one
MATCH (d:Dataset {name: $name})
RETURN properties(d) AS properties

//= merge
MERGE (d:Dataset {name: $name})
SET d += $properties

//= remove
MATCH (d:Dataset {name: $name})
DELETE d

//= claimsLeft
MATCH (x:Claim {dataset: $dataset})
RETURN x.id AS id
LIMIT 1

//= claims
MATCH (c:Claim {dataset: $dataset})
WITH c LIMIT $limit
DETACH DELETE c

//= passagesLeft
MATCH (a:Article {dataset: $dataset})-[:HAS_PASSAGE]->(p:Passage)
RETURN p.id AS id
LIMIT 1

//= passages
MATCH (a:Article {dataset: $dataset})-[:HAS_PASSAGE]->(p:Passage)
WITH p LIMIT $limit
DETACH DELETE p

//= articlesLeft
MATCH (x:Article {dataset: $dataset})
RETURN x.id AS id
LIMIT 1

//= articles
MATCH (a:Article {dataset: $dataset})
WITH a LIMIT $limit
DETACH DELETE a

//= relationTypes
MATCH (t:RelationType)
WHERE $dataset IN t.datasets
RETURN t.type AS type, t.datasets AS datasets

//= shareRelationType
MATCH (t:RelationType {type: $type})
SET t.datasets = $datasets

//= removeRelationType
MATCH (t:RelationType {type: $type})
DELETE t
