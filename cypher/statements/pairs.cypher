// Everything between two entities.

//= pair.ends: two entities by their ids
// takes: ids string[]
// gives: id string, name string?, nameFr string?, kind string?
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e.id AS id, e.name AS name, e.nameFr AS nameFr, e.kind AS kind

//= pair.facts: typed facts from one entity to another, the first by id
// takes: subject string, object string, limit number
// gives: ...fact-columns, ...telling-columns, cameo string?, ...end-columns
MATCH (s:Entity {id: $subject})-[r]->(o:Entity {id: $object})
RETURN {...fact-columns}, {...telling-columns}, r.cameo AS cameo, {...end-columns}
ORDER BY r.factId
LIMIT $limit

//= pair.claims: claims of facts from one entity to another that have no typed relationship
// takes: subject string, object string
// gives: ...claim-columns
MATCH (s:Entity {id: $subject})<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(o:Entity {id: $object})
WHERE NOT c.factStatus IN ['asserted', 'alleged']
OPTIONAL MATCH (c)-[:CLAIMED_BY]->(w:Entity)
OPTIONAL MATCH (c)-[:REPORTED_BY]->(m:Entity)
RETURN {...claim-columns}
ORDER BY c.id

//= pair.claim-articles: articles of the claims of pair.claims
// takes: subject string, object string
// gives: claim string, article string
MATCH (s:Entity {id: $subject})<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(o:Entity {id: $object})
WHERE NOT c.factStatus IN ['asserted', 'alleged']
MATCH (c)-[:SUPPORTED_BY]->(p:Passage)
RETURN DISTINCT c.id AS claim, p.article AS article
ORDER BY claim, article

//= pair.by-hand: two entities with the facts between them
// takes: one string, other string
// gives: a node, r relationship, b node
MATCH (a:Entity {id: $one})-[r]-(b:Entity {id: $other})
RETURN a, r, b
