// What is drawn: entities and the facts among them, under a filter.

//+ entity-filter: what a filter asks of the entity e alone
// takes: kinds string[], datasets string[]
(size($kinds) = 0 OR e.kind IN $kinds)
  AND (size($datasets) = 0 OR any(dataset IN e.datasets WHERE dataset IN $datasets))

//+ ends-filter: what a filter asks of the fact r from s to o
// takes: kinds string[], ...fact-filter
(size($kinds) = 0 OR s.kind IN $kinds)
  AND (size($kinds) = 0 OR o.kind IN $kinds)
  AND {...fact-filter}

//+ entity-ends-filter: the same of the fact r between e and o
// takes: kinds string[], ...fact-filter
(size($kinds) = 0 OR e.kind IN $kinds)
  AND (size($kinds) = 0 OR o.kind IN $kinds)
  AND {...fact-filter}

//+ above: both ends are at least as prominent as the entity `last`, whose prominence is given
// takes: prominence number, last string
(s.prominence > $prominence OR (s.prominence = $prominence AND s.id <= $last))
  AND (o.prominence > $prominence OR (o.prominence = $prominence AND o.id <= $last))

//= subgraph.entities-by-id: given entities
// takes: ids string[]
// gives: ...entity-columns
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN {...entity-columns}

//= subgraph.entities-in-order: the most prominent entities; an index gives them in order, read until there are enough
// takes: ...entity-filter, limit number
// gives: ...entity-columns
MATCH (e:Entity)
WHERE e.prominence IS NOT NULL
  AND {...entity-filter}
RETURN {...entity-columns}
ORDER BY e.prominence DESC, e.id
LIMIT $limit

//= subgraph.entities: the same with those that have no prominence, which come last
// takes: ...entity-filter, limit number
// gives: ...entity-columns
MATCH (e:Entity)
WHERE {...entity-filter}
RETURN {...entity-columns}
ORDER BY e.prominence IS NULL, e.prominence DESC, e.id
LIMIT $limit

//= subgraph.entities-of-dataset: the most prominent entities of a data set
// takes: ...entity-filter, dataset string, limit number
// gives: ...entity-columns
MATCH (e:Entity)
WHERE $dataset IN e.datasets AND {...entity-filter}
RETURN {...entity-columns}
ORDER BY e.prominence IS NULL, e.prominence DESC, e.id
LIMIT $limit

//= subgraph.entities-total: how many entities there are
// takes: ...entity-filter
// gives: total number
MATCH (e:Entity)
WHERE {...entity-filter}
RETURN count(e) AS total

//+ has-fact: whether the entity e has a typed fact under the filter
// takes: ...entity-ends-filter
EXISTS {
  MATCH (e)-[r]-(o:Entity)
  WHERE {...entity-ends-filter}
}

//= subgraph.entities-of-facts-in-order: the most prominent that have a typed fact under the filter, by the index
// takes: ...has-fact, limit number
// gives: ...entity-columns
MATCH (e:Entity)
WHERE e.prominence IS NOT NULL
  AND {...has-fact}
RETURN {...entity-columns}
ORDER BY e.prominence DESC, e.id
LIMIT $limit

//= subgraph.entities-of-facts: the same with those that have no prominence, which come last
// takes: ...has-fact, limit number
// gives: ...entity-columns
MATCH (e:Entity)
WHERE {...has-fact}
RETURN {...entity-columns}
ORDER BY e.prominence IS NULL, e.prominence DESC, e.id
LIMIT $limit

//= subgraph.entities-of-facts-total: how many entities have a typed fact under the filter
// takes: ...has-fact
// gives: total number
MATCH (e:Entity)
WHERE {...has-fact}
RETURN count(e) AS total

//= subgraph.entities-of-facts-among: which of the given entities have a typed fact under the filter
// takes: ids string[], ...entity-ends-filter
// gives: id string
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[r]-(o:Entity)
WHERE {...entity-ends-filter}
RETURN DISTINCT id

//= subgraph.facts-among: facts among given entities
// takes: ids string[], ...ends-filter
// gives: ...fact-columns, source string, target string
UNWIND $ids AS id
MATCH (s:Entity {id: id})-[r]->(o:Entity)
WHERE o.id IN $ids
  AND {...ends-filter}
RETURN {...fact-columns}, s.id AS source, o.id AS target

//= subgraph.facts-joining: facts between given entities, `ids` of `ends`, and its `others`; `kinds` are asked of those alone
// takes: ends map, kinds string[], ...fact-filter
// gives: ...fact-columns, source string, target string
// A map for the sake of Neo4j's plans: see neighbours.
UNWIND $ends.ids AS id
MATCH (e:Entity {id: id})-[r]-(o:Entity)
WHERE o.id IN $ends.others
  AND (size($kinds) = 0 OR o.kind IN $kinds)
  AND {...fact-filter}
RETURN {...fact-columns}, startNode(r).id AS source, endNode(r).id AS target

//= subgraph.facts-above: facts among the entities down to a rank of prominence
// takes: ...above, ...ends-filter
// gives: ...fact-columns, source string, target string
MATCH (s:Entity)-[r]->(o:Entity)
WHERE {...above}
  AND {...ends-filter}
RETURN {...fact-columns}, s.id AS source, o.id AS target

//= subgraph.facts-above-best: the same, but only the best-sourced facts
// takes: ...above, ...ends-filter, limit number
// gives: ...fact-columns, source string, target string
MATCH (s:Entity)-[r]->(o:Entity)
WHERE {...above}
  AND {...ends-filter}
WITH s, r, o
ORDER BY coalesce(r.claimCount, 0) DESC, s.prominence + o.prominence DESC, r.factId
LIMIT $limit
RETURN {...fact-columns}, s.id AS source, o.id AS target

//= subgraph.facts-total: how many facts there are under the filter
// takes: ...ends-filter
// gives: total number
MATCH (s:Entity)-[r]->(o:Entity)
WHERE {...ends-filter}
RETURN count(r) AS total

//= subgraph.facts-total-all: how many typed facts there are
// gives: total number
MATCH (:Entity)-[r]->(:Entity)
RETURN count(r) AS total

//= subgraph.claims: claims of facts that have no typed relationship (only expected, hypothetical or denied)
// takes: statuses string[]
// gives: ...claim-columns
MATCH (s:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(o:Entity)
WHERE c.factStatus IN $statuses
OPTIONAL MATCH (c)-[:CLAIMED_BY]->(w:Entity)
OPTIONAL MATCH (c)-[:REPORTED_BY]->(m:Entity)
RETURN {...claim-columns}
ORDER BY c.id

//= subgraph.claim-articles: articles of the claims of subgraph.claims
// takes: statuses string[]
// gives: claim string, article string
MATCH (c:Claim)-[:SUPPORTED_BY]->(p:Passage)
WHERE c.factStatus IN $statuses
RETURN DISTINCT c.id AS claim, p.article AS article
ORDER BY claim, article

//= subgraph.mentions: passages that mention the given entities, with their articles; no articles given: all
// takes: ids string[], articles string[]
// gives: article string, title string?, titleFr string?, dataset string?, passage string, n number, entity string
UNWIND $ids AS id
MATCH (a:Article)-[:HAS_PASSAGE]->(p:Passage)-[:MENTIONS]->(e:Entity {id: id})
WHERE size($articles) = 0 OR a.id IN $articles
RETURN DISTINCT a.id AS article, a.title AS title, a.titleFr AS titleFr, a.dataset AS dataset,
  p.id AS passage, p.n AS n, id AS entity
ORDER BY article, n, entity

//= subgraph.by-hand: given entities and the facts among them, but for the types that are left out
// takes: ids string[], without string[]
// gives: e node, r relationship?, o node?
MATCH (e:Entity)
WHERE e.id IN $ids
OPTIONAL MATCH (e)-[r]->(o:Entity)
WHERE o.id IN $ids AND NOT type(r) IN $without
RETURN e, r, o

//= subgraph.joining-by-hand: given entities and the facts that join them to each other and to others, likewise
// takes: ids string[], others string[], without string[]
// gives: e node, r relationship?, o node?
MATCH (e:Entity)
WHERE e.id IN $ids
OPTIONAL MATCH (e)-[r]-(o:Entity)
WHERE (o.id IN $ids OR o.id IN $others) AND NOT type(r) IN $without
RETURN e, r, o

//= subgraph.nodes-by-element-id: nodes by the database's own ids, for relationships whose ends a result does not hold
// takes: ids string[]
// gives: n node
MATCH (n) WHERE elementId(n) IN $ids RETURN n
