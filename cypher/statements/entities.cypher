// One entity with all that the graph says of it.

//= entity: one entity with all its properties
// takes: id string
// gives: properties map
MATCH (e:Entity {id: $id})
RETURN properties(e) AS properties

//= entity.facts-out: typed facts of an entity as subject, strongest and best-sourced first
// takes: id string, limit number
// gives: ...fact-columns, ...telling-columns, source string, target string, cameo string?
// gives: name string?, nameFr string?, kind string?
// `name`, `nameFr` and `kind` are those of the other end.
MATCH (s:Entity {id: $id})-[r]->(o:Entity)
RETURN {...fact-columns}, {...telling-columns}, s.id AS source, o.id AS target, r.cameo AS cameo,
  o.name AS name, o.nameFr AS nameFr, o.kind AS kind
ORDER BY coalesce(r.status, '') DESC, coalesce(r.originCount, 0) DESC, coalesce(r.claimCount, 0) DESC,
  o.prominence IS NULL, o.prominence DESC, r.factId
LIMIT $limit

//= entity.facts-in: typed facts of an entity as object; its relations to itself are among the outgoing
// takes: id string, limit number
// gives: ...fact-columns, ...telling-columns, source string, target string, cameo string?
// gives: name string?, nameFr string?, kind string?
MATCH (o:Entity {id: $id})<-[r]-(s:Entity)
WHERE s.id <> $id
RETURN {...fact-columns}, {...telling-columns}, s.id AS source, o.id AS target, r.cameo AS cameo,
  s.name AS name, s.nameFr AS nameFr, s.kind AS kind
ORDER BY coalesce(r.status, '') DESC, coalesce(r.originCount, 0) DESC, coalesce(r.claimCount, 0) DESC,
  s.prominence IS NULL, s.prominence DESC, r.factId
LIMIT $limit

//= entity.claims: claims about an entity whose facts have no typed relationship (only expected, hypothetical or denied)
// takes: id string
// gives: ...claim-columns
MATCH (e:Entity {id: $id})<-[:SUBJECT|OBJECT]-(c:Claim)
WHERE NOT c.factStatus IN ['asserted', 'alleged']
WITH DISTINCT c
MATCH (s:Entity)<-[:SUBJECT]-(c)-[:OBJECT]->(o:Entity)
OPTIONAL MATCH (c)-[:CLAIMED_BY]->(w:Entity)
OPTIONAL MATCH (c)-[:REPORTED_BY]->(m:Entity)
RETURN {...claim-columns}
ORDER BY c.id

//= entity.claim-articles: articles of the claims of entity.claims
// takes: id string
// gives: claim string, article string
MATCH (e:Entity {id: $id})<-[:SUBJECT|OBJECT]-(c:Claim)
WHERE NOT c.factStatus IN ['asserted', 'alleged']
MATCH (c)-[:SUPPORTED_BY]->(p:Passage)
RETURN DISTINCT c.id AS claim, p.article AS article
ORDER BY claim, article

//= entity.mentions: passages that mention an entity
// takes: id string
// gives: article string, title string?, titleFr string?, passage number
MATCH (a:Article)-[:HAS_PASSAGE]->(p:Passage)-[:MENTIONS]->(e:Entity {id: $id})
RETURN DISTINCT a.id AS article, a.title AS title, a.titleFr AS titleFr, p.n AS passage
ORDER BY article, passage

//= entity.counts-out: typed facts of an entity as subject, by relation type
// takes: id string, statuses string[], datasets string[]
// gives: type string, count number
MATCH (e:Entity {id: $id})-[r]->(n:Entity)
WHERE {...standing} IN $statuses
  AND (size($datasets) = 0 OR r.dataset IN $datasets)
RETURN type(r) AS type, count(r) AS count
ORDER BY type

//= entity.counts-in: typed facts of an entity as object, by relation type; its relations to itself count as outgoing
// takes: id string, statuses string[], datasets string[]
// gives: type string, count number
MATCH (e:Entity {id: $id})<-[r]-(n:Entity)
WHERE {...standing} IN $statuses
  AND (size($datasets) = 0 OR r.dataset IN $datasets)
  AND n.id <> $id
RETURN type(r) AS type, count(r) AS count
ORDER BY type

//= entity.by-hand: an entity with its facts
// takes: id string
// gives: e node, r relationship?, n node?
MATCH (e:Entity {id: $id})
OPTIONAL MATCH (e)-[r]-(n:Entity)
RETURN e, r, n
