// Facts in doubt, and who upholds and denies them.

//= doubts.facts: typed facts under a filter, with both ends, those with most independent origins first
// takes: ...fact-filter, ranked boolean, origins number, claims number, limit number
// `ranked`: none that come after those of so many origins and claims.
// gives: ...fact-columns, ...telling-columns, cameo string?, ...end-columns
MATCH (s:Entity)-[r]->(o:Entity)
WHERE {...fact-filter}
  AND (NOT $ranked OR coalesce(r.originCount, 0) > $origins
    OR (coalesce(r.originCount, 0) = $origins AND coalesce(r.claimCount, 0) >= $claims))
RETURN {...fact-columns}, {...telling-columns}, r.cameo AS cameo, {...end-columns}
ORDER BY coalesce(r.originCount, 0) DESC, coalesce(r.claimCount, 0) DESC, r.factId
LIMIT $limit

//= doubts.totals: how many typed facts there are under a filter, by where they stand and what they are ranked by
// takes: ...fact-filter
// gives: standing string, origins number, claims number, total number
MATCH (:Entity)-[r]->(:Entity)
WHERE {...fact-filter}
RETURN {...standing} AS standing, coalesce(r.originCount, 0) AS origins, coalesce(r.claimCount, 0) AS claims,
  count(r) AS total

//= doubts.claims: the claims of given facts, with claimant and reporter
// takes: facts string[]
// gives: fact string, claim string, status string?, ...claimant-columns
// gives: sentence string?, sentenceFr string?, ownTerms boolean?, interpretive boolean?
// gives: reporter string?, reporterName string?, reporterNameFr string?, reporterKind string?
UNWIND $facts AS fact
MATCH (c:Claim {factId: fact})
OPTIONAL MATCH (c)-[:CLAIMED_BY]->(w:Entity)
OPTIONAL MATCH (c)-[:REPORTED_BY]->(m:Entity)
RETURN fact, c.id AS claim, c.status AS status, {...claimant-columns},
  c.sentence AS sentence, c.sentenceFr AS sentenceFr, c.ownTerms AS ownTerms, c.interpretive AS interpretive,
  m.id AS reporter, m.name AS reporterName, m.nameFr AS reporterNameFr, m.kind AS reporterKind
ORDER BY claim

//= doubts.articles: the articles of the claims of given facts
// takes: facts string[]
// gives: claim string, article string, title string?, titleFr string?
UNWIND $facts AS fact
MATCH (c:Claim {factId: fact})-[:SUPPORTED_BY]->(:Passage)<-[:HAS_PASSAGE]-(a:Article)
RETURN DISTINCT c.id AS claim, a.id AS article, a.title AS title, a.titleFr AS titleFr
ORDER BY claim, article

//= doubts.by-hand: the claims of given facts, who makes them and what supports them
// takes: facts string[]
// gives: c node, r relationship, n node
MATCH (c:Claim)-[r]->(n)
WHERE c.factId IN $facts
RETURN c, r, n
