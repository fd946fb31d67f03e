// Articles, and one article passage by passage.

//+ article-columns: the article a
// gives: id string, title string?, titleFr string?, date string?, precision string?, outlet string?, language string?
// gives: passageCount number?, dataset string?, author string?, url string?, sourceOutlet string?, sourceAuthor string?
// gives: sourceUrl string?, sourceDate string?, sourcePrecision string?
a.id AS id, a.title AS title, a.titleFr AS titleFr, a.date AS date, a.precision AS precision, a.outlet AS outlet,
  a.language AS language, a.passageCount AS passageCount, a.dataset AS dataset, a.author AS author, a.url AS url,
  a.sourceOutlet AS sourceOutlet, a.sourceAuthor AS sourceAuthor, a.sourceUrl AS sourceUrl, a.sourceDate AS sourceDate,
  a.sourcePrecision AS sourcePrecision

//= articles: the articles
// gives: ...article-columns
MATCH (a:Article)
RETURN {...article-columns}
ORDER BY id

//= articles.claims: claims per article
// gives: article string, count number
MATCH (c:Claim)-[:SUPPORTED_BY]->(p:Passage)
RETURN p.article AS article, count(DISTINCT c.id) AS count
ORDER BY article

//= articles.entities: entities mentioned per article
// gives: article string, count number
MATCH (p:Passage)-[:MENTIONS]->(e:Entity)
RETURN p.article AS article, count(DISTINCT e.id) AS count
ORDER BY article

//= articles.texts: passages per article, how many of them have their text, how many are recognised in a copy
// gives: article string, texts number, recognised number
MATCH (a:Article)-[:HAS_PASSAGE]->(p:Passage)
RETURN a.id AS article, count(p.text) AS texts, count(p.checksum) AS recognised
ORDER BY article

//= article: one article
// takes: id string
// gives: ...article-columns
MATCH (a:Article {id: $id})
RETURN {...article-columns}

//= article.passages: the passages of an article
// takes: id string
// gives: n number, text string?, checksum string?
MATCH (a:Article {id: $id})-[:HAS_PASSAGE]->(p:Passage)
RETURN p.n AS n, p.text AS text, p.checksum AS checksum
ORDER BY n

//= article.mentions: entities that each passage of an article mentions
// takes: id string
// gives: passage number, entity string, name string?, nameFr string?, kind string?
MATCH (a:Article {id: $id})-[:HAS_PASSAGE]->(p:Passage)-[:MENTIONS]->(e:Entity)
RETURN DISTINCT p.n AS passage, e.id AS entity, e.name AS name, e.nameFr AS nameFr, e.kind AS kind
ORDER BY passage, entity

//= article.claims: claims that each passage of an article supports
// takes: id string
// gives: passage number, claim string, fact string, type string, status string?, paraphrase string?
// gives: paraphraseFr string?, sentence string?, sentenceFr string?, ...end-columns, ...claimant-columns
MATCH (a:Article {id: $id})-[:HAS_PASSAGE]->(p:Passage)<-[r:SUPPORTED_BY]-(c:Claim)
MATCH (s:Entity)<-[:SUBJECT]-(c)-[:OBJECT]->(o:Entity)
OPTIONAL MATCH (c)-[:CLAIMED_BY]->(w:Entity)
RETURN p.n AS passage, c.id AS claim, c.factId AS fact, c.type AS type, c.status AS status,
  r.paraphrase AS paraphrase, r.paraphraseFr AS paraphraseFr, c.sentence AS sentence, c.sentenceFr AS sentenceFr,
  {...end-columns}, {...claimant-columns}
ORDER BY passage, claim

//= passages.of-facts: the passages that support claims of given facts, and which of them have their text
// takes: facts string[]
// gives: fact string, article string, n number, held boolean
UNWIND $facts AS fact
MATCH (:Claim {factId: fact})-[:SUPPORTED_BY]->(p:Passage)<-[:HAS_PASSAGE]-(a:Article)
RETURN DISTINCT fact, a.id AS article, p.n AS n, p.text IS NOT NULL AS held

//= passages.texts: the text of given passages, but for those of more characters than $most
// takes: passages map[], most number
// gives: article string, n number, text string
UNWIND $passages AS row
MATCH (a:Article {id: row.article})-[:HAS_PASSAGE]->(p:Passage)
WHERE p.n = row.n AND size(p.text) <= $most
RETURN a.id AS article, p.n AS n, p.text AS text
