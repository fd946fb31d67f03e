// The texts of passages, which a reader brings: recognised by checksum, kept beside the data set and never part of it.

//= texts.known: passages that are recognised in a copy of their article
// gives: article string, n number, length number, checksum string, kept boolean
MATCH (a:Article)-[:HAS_PASSAGE]->(p:Passage)
WHERE p.checksum IS NOT NULL
RETURN a.id AS article, p.n AS n, p.length AS length, p.checksum AS checksum, p.text IS NOT NULL AS kept
ORDER BY article, n

//= texts.keep: unless the passage has become another one meanwhile
// takes: rows map[]
// gives: id string
UNWIND $rows AS row
MATCH (p:Passage {id: row.id})
WHERE p.checksum = row.checksum
SET p.text = row.text
RETURN p.id AS id

//= texts.kept: passages whose text was brought; those of an article that was written whole into the graph are none
// takes: article string
// gives: id string
// $article empty: of all articles.
MATCH (a:Article)-[:HAS_PASSAGE]->(p:Passage)
WHERE p.checksum IS NOT NULL AND p.text IS NOT NULL AND ($article = '' OR a.id = $article)
RETURN p.id AS id

//= texts.remove
// takes: ids string[]
UNWIND $ids AS id
MATCH (p:Passage {id: id})
REMOVE p.text

//= texts.names: entities that passages of articles mention, with all that they are called and where, if that is stored
// takes: articles string[]
// gives: article string, passage number, entity string, name string?, nameFr string?, kind string?, aliases string[]?
// gives: start number?, end number?
UNWIND $articles AS article
MATCH (a:Article {id: article})-[:HAS_PASSAGE]->(p:Passage)-[m:MENTIONS]->(e:Entity)
RETURN article, p.n AS passage, e.id AS entity, e.name AS name, e.nameFr AS nameFr, e.kind AS kind,
  e.aliases AS aliases, m.start AS start, m.end AS end
ORDER BY article, passage, entity

//= texts.source: keeps where an article appeared; a property given as null is removed
// takes: id string, properties map
// gives: id string
MATCH (a:Article {id: $id})
SET a += $properties
RETURN a.id AS id
