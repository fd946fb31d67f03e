// One fact with its claims, who makes them and what supports them.

//+ whole-fact: the fact r with both ends and all its properties
// gives: ...fact-columns, ...telling-columns, cameo string?, ...end-columns, properties map
{...fact-columns}, {...telling-columns}, r.cameo AS cameo, {...end-columns}, properties(r) AS properties

//= fact: one typed fact, wherever it is
// takes: factId string
// gives: ...whole-fact
MATCH (s:Entity)-[r]->(o:Entity)
WHERE r.factId = $factId
RETURN {...whole-fact}
LIMIT 1

//= fact.between: one typed fact, its two ends being known
// takes: factId string, subject string, object string
// gives: ...whole-fact
MATCH (s:Entity {id: $subject})-[r]->(o:Entity {id: $object})
WHERE r.factId = $factId
RETURN {...whole-fact}
LIMIT 1

//= fact.of-claims: the ends of a fact, sought from its claims
// takes: factId string
// gives: subject string, object string
MATCH (s:Entity)<-[:SUBJECT]-(:Claim {factId: $factId})-[:OBJECT]->(o:Entity)
RETURN DISTINCT s.id AS subject, o.id AS object
LIMIT 1

//= fact.claims: the claims of a fact with claimant and reporter
// takes: factId string
// gives: properties map, ...claim-columns, ...claimant-names, ownTerms boolean?
// gives: reporterName string?, reporterNameFr string?, reporterKind string?
MATCH (s:Entity)<-[:SUBJECT]-(c:Claim {factId: $factId})-[:OBJECT]->(o:Entity)
OPTIONAL MATCH (c)-[:CLAIMED_BY]->(w:Entity)
OPTIONAL MATCH (c)-[:REPORTED_BY]->(m:Entity)
RETURN properties(c) AS properties, {...claim-columns}, {...claimant-names}, c.ownTerms AS ownTerms,
  m.name AS reporterName, m.nameFr AS reporterNameFr, m.kind AS reporterKind
ORDER BY c.id

//= fact.evidence: the passages that support the claims of a fact
// takes: factId string
// gives: claim string, article string, title string?, titleFr string?, passage number
// gives: paraphrase string?, paraphraseFr string?, text string?, language string?
MATCH (c:Claim {factId: $factId})-[r:SUPPORTED_BY]->(p:Passage)<-[:HAS_PASSAGE]-(a:Article)
RETURN c.id AS claim, a.id AS article, a.title AS title, a.titleFr AS titleFr, p.n AS passage,
  r.paraphrase AS paraphrase, r.paraphraseFr AS paraphraseFr, p.text AS text, a.language AS language
ORDER BY claim, article, passage

//= fact.by-hand: a fact as it stands in the graph
// takes: factId string
// gives: s node, r relationship, o node
MATCH (s:Entity)-[r]->(o:Entity)
WHERE r.factId = $factId
RETURN s, r, o

//= fact.claims-by-hand: the claims of a fact, who makes them and what supports them
// takes: factId string
// gives: c node, r relationship, n node
MATCH (c:Claim {factId: $factId})-[r]->(n)
RETURN c, r, n
