// The whole graph, or one data set ($dataset; empty: all), as it is written to a file.

//+ stored-node: the node n as it is stored
// gives: labels string[], properties map
labels(n) AS labels, properties(n) AS properties

//+ stored-link: the relationship r from s to o as it is stored
// gives: type string, source string, target string, properties map
type(r) AS type, s.id AS source, o.id AS target, properties(r) AS properties

//= export.dataset: whether a data set is there
// takes: dataset string
// gives: name string
MATCH (e:Entity)
WHERE $dataset IN e.datasets
RETURN $dataset AS name
LIMIT 1

//= export.entities: every entity, most prominent first, with the claims on its properties where `claims` asks for them
// takes: dataset string, claims boolean
// gives: ...stored-node, claims map[]
MATCH (n:Entity)
WHERE $dataset = '' OR $dataset IN n.datasets
WITH n, CASE WHEN $claims THEN COLLECT {
    MATCH (c:PropertyClaim)-[:ABOUT]->(n)
    WHERE $dataset = '' OR c.dataset = $dataset
    RETURN properties(c) AS claim
    ORDER BY c.id
  } ELSE [] END AS claims
RETURN {...stored-node}, claims
ORDER BY n.prominence IS NULL, n.prominence DESC, n.id

//= export.facts: every typed fact, with the claims on its properties where `claims` asks for them
// takes: dataset string, claims boolean
// gives: ...stored-link, claims map[]
MATCH (s:Entity)-[r]->(o:Entity)
WHERE $dataset = '' OR r.dataset = $dataset
WITH s, r, o, CASE WHEN $claims THEN COLLECT {
    MATCH (c:PropertyClaim)
    WHERE c.factId = r.factId
    RETURN properties(c) AS claim
    ORDER BY c.id
  } ELSE [] END AS claims
RETURN {...stored-link}, claims
ORDER BY r.factId, source, target, type

//= export.nodes-Dataset
// takes: dataset string
// gives: ...stored-node
MATCH (n:Dataset)
WHERE $dataset = '' OR n.name = $dataset
RETURN {...stored-node}
ORDER BY n.name

//= export.nodes-RelationType
// takes: dataset string
// gives: ...stored-node
MATCH (n:RelationType)
WHERE $dataset = '' OR $dataset IN n.datasets
RETURN {...stored-node}
ORDER BY n.type

//= export.nodes-Entity
// takes: dataset string
// gives: ...stored-node
MATCH (n:Entity)
WHERE $dataset = '' OR $dataset IN n.datasets
RETURN {...stored-node}
ORDER BY n.id

//= export.nodes-Article
// takes: dataset string
// gives: ...stored-node
MATCH (n:Article)
WHERE $dataset = '' OR n.dataset = $dataset
RETURN {...stored-node}
ORDER BY n.id

//= export.nodes-Passage
// takes: dataset string
// gives: ...stored-node
MATCH (a:Article)-[:HAS_PASSAGE]->(n:Passage)
WHERE $dataset = '' OR a.dataset = $dataset
RETURN {...stored-node}
ORDER BY n.id

//= export.nodes-Claim
// takes: dataset string
// gives: ...stored-node
MATCH (n:Claim)
WHERE $dataset = '' OR n.dataset = $dataset
RETURN {...stored-node}
ORDER BY n.id

//= export.nodes-PropertyClaim
// takes: dataset string
// gives: ...stored-node
MATCH (n:PropertyClaim)
WHERE $dataset = '' OR n.dataset = $dataset
RETURN {...stored-node}
ORDER BY n.id

//= export.links-facts: every typed fact
// takes: dataset string
// gives: ...stored-link
MATCH (s:Entity)-[r]->(o:Entity)
WHERE $dataset = '' OR r.dataset = $dataset
RETURN {...stored-link}
ORDER BY source, target, type, r.factId

//= export.links-passages: which passages an article has
// takes: dataset string
// gives: ...stored-link
MATCH (s:Article)-[r:HAS_PASSAGE]->(o:Passage)
WHERE $dataset = '' OR s.dataset = $dataset
RETURN {...stored-link}
ORDER BY source, target, type

//= export.links-mentions: which entities a passage mentions, both of the data set
// takes: dataset string
// gives: ...stored-link
MATCH (a:Article)-[:HAS_PASSAGE]->(s:Passage)-[r:MENTIONS]->(o:Entity)
WHERE $dataset = '' OR (a.dataset = $dataset AND $dataset IN o.datasets)
RETURN {...stored-link}
ORDER BY source, target, type, r.start

//= export.links-roles: the entities of a claim
// takes: dataset string
// gives: ...stored-link
MATCH (s:Claim)-[r:SUBJECT|OBJECT|CLAIMED_BY|REPORTED_BY]->(o:Entity)
WHERE $dataset = '' OR s.dataset = $dataset
RETURN {...stored-link}
ORDER BY source, target, type

//= export.links-evidence: what supports a claim
// takes: dataset string
// gives: ...stored-link
MATCH (s:Claim)-[r:SUPPORTED_BY]->(o:Passage)
WHERE $dataset = '' OR s.dataset = $dataset
RETURN {...stored-link}
ORDER BY source, target, type

//= export.links-property-claims: what claims on properties are about
// takes: dataset string
// gives: ...stored-link
MATCH (s:PropertyClaim)-[r:ABOUT|SUBJECT|OBJECT]->(o:Entity)
WHERE $dataset = '' OR s.dataset = $dataset
RETURN {...stored-link}
ORDER BY source, target, type

//= export.datasets: the first two of the data sets that are there
// gives: name string
MATCH (d:Dataset)
RETURN d.name AS name
ORDER BY name
LIMIT 2
