// What the graph holds: kinds, relation types, claimants and data sets with their counts.

//= catalogue.kinds: entities per kind
// gives: kind string?, count number
MATCH (e:Entity)
RETURN e.kind AS kind, count(e) AS count
ORDER BY kind

//= catalogue.facts: typed facts per type, standing and data set
// gives: type string, standing string?, dataset string?, count number
MATCH (:Entity)-[r]->(:Entity)
RETURN type(r) AS type, {...standing} AS standing, r.dataset AS dataset, count(r) AS count
ORDER BY type, standing, dataset

//= catalogue.claim-facts: facts that live as claims only, per status
// gives: status string?, count number
MATCH (c:Claim)
WHERE NOT c.factStatus IN ['asserted', 'alleged']
RETURN c.factStatus AS status, count(DISTINCT c.factId) AS count
ORDER BY status

//= catalogue.contested-claim-facts: those of them that are contested, per status
// gives: status string?, count number
MATCH (c:Claim {status: 'denied'})
WHERE c.factStatus IN ['expected', 'hypothetical']
RETURN c.factStatus AS status, count(DISTINCT c.factId) AS count
ORDER BY status

//= catalogue.vocabulary: the relation types and their meaning
// gives: type string, label string?, labelFr string?, definition string?, definitionFr string?
// gives: cameo string?, symmetric boolean?, noun string?, nounFr string?, layer string?
MATCH (t:RelationType)
RETURN t.type AS type, t.label AS label, t.labelFr AS labelFr, t.definition AS definition,
  t.definitionFr AS definitionFr, t.cameo AS cameo, t.symmetric AS symmetric, t.noun AS noun, t.nounFr AS nounFr,
  t.layer AS layer
ORDER BY type

//= catalogue.symmetric-types: relation types that read the same from both ends
// gives: type string
MATCH (t:RelationType)
WHERE t.symmetric = true
RETURN t.type AS type
ORDER BY type

//= catalogue.types-beyond: relation types of other layers than the given; those that have none are not among them
// takes: layers string[]
// gives: type string
MATCH (t:RelationType)
WHERE t.layer IS NOT NULL AND NOT t.layer IN $layers
RETURN t.type AS type
ORDER BY type

//= catalogue.claimants: claims per claimant (an article that speaks itself has none)
// gives: id string?, name string?, nameFr string?, kind string?, count number
MATCH (c:Claim)
OPTIONAL MATCH (c)-[:CLAIMED_BY]->(w:Entity)
RETURN w.id AS id, w.name AS name, w.nameFr AS nameFr, w.kind AS kind, count(c) AS count
ORDER BY count DESC, id

//= catalogue.passages: how many passages there are
// gives: total number
MATCH (p:Passage)
RETURN count(p) AS total

//= catalogue.datasets: the data sets
// gives: name string, title string?, titleFr string?, bundled boolean?, hash string?, loadedAt string?
MATCH (d:Dataset)
RETURN d.name AS name, d.title AS title, d.titleFr AS titleFr, d.bundled AS bundled, d.hash AS hash, d.loadedAt AS loadedAt
ORDER BY name

//= catalogue.dataset-entities: entities per data set
// gives: dataset string, count number
MATCH (e:Entity)
UNWIND e.datasets AS dataset
RETURN dataset, count(e) AS count
ORDER BY dataset

//= catalogue.dataset-claims: claims per data set
// gives: dataset string?, count number
MATCH (x:Claim)
RETURN x.dataset AS dataset, count(x) AS count
ORDER BY dataset

//= catalogue.dataset-articles: articles per data set
// gives: dataset string?, count number
MATCH (x:Article)
RETURN x.dataset AS dataset, count(x) AS count
ORDER BY dataset
