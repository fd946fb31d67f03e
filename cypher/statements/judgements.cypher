// Whether two entities are one: what was judged, and the merging and splitting that follow. An entity that is merged
// away stays as (:Merged), without its labels and relations, and is the entity again when it is split off.

//= judgements.all
// gives: properties map
MATCH (j:Judgement)
RETURN properties(j) AS properties

//= judgements.merged: which key stands for which now
// gives: other string, kept string
MATCH (j:Judgement)
WHERE j.merged
RETURN j.other AS other, j.kept AS kept

//= judgements.write
// takes: rows map[]
UNWIND $rows AS row
MERGE (j:Judgement {id: row.id})
SET j += row.properties

//= judgements.remove
// takes: ids string[]
UNWIND $ids AS id
MATCH (j:Judgement {id: id})
DELETE j

//= judgements.move-starts: relations that begin at an entity that is merged away begin at the kept one
// takes: pairs map[]
UNWIND $pairs AS pair
MATCH (o:Entity {id: pair.other})-[r]->(x)
MATCH (k:Entity {id: pair.kept})
CREATE (k)-[moved:$(type(r))]->(x)
SET moved = properties(r), moved.sourceWas = coalesce(r.sourceWas, pair.other)
DELETE r

//= judgements.move-ends: relations that end at an entity that is merged away end at the kept one
// takes: pairs map[]
UNWIND $pairs AS pair
MATCH (x)-[r]->(o:Entity {id: pair.other})
MATCH (k:Entity {id: pair.kept})
CREATE (x)-[moved:$(type(r))]->(k)
SET moved = properties(r), moved.targetWas = coalesce(r.targetWas, pair.other)
DELETE r

//= judgements.return-starts: relations begin again where they began; `keys` are the entity and what was merged into it
// takes: pairs map[]
UNWIND $pairs AS pair
MATCH (k:Entity {id: pair.kept})-[r]->(x)
WHERE r.sourceWas IN pair.keys
MATCH (o:Entity {id: pair.other})
CREATE (o)-[moved:$(type(r))]->(x)
SET moved = properties(r), moved.sourceWas = CASE WHEN r.sourceWas = pair.other THEN null ELSE r.sourceWas END
DELETE r

//= judgements.return-ends: relations end again where they ended
// takes: pairs map[]
UNWIND $pairs AS pair
MATCH (x)-[r]->(k:Entity {id: pair.kept})
WHERE r.targetWas IN pair.keys
MATCH (o:Entity {id: pair.other})
CREATE (x)-[moved:$(type(r))]->(o)
SET moved = properties(r), moved.targetWas = CASE WHEN r.targetWas = pair.other THEN null ELSE r.targetWas END
DELETE r

//= judgements.hide: entities that are merged away
// takes: ids string[]
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WITH e, labels(e) AS had
SET e:Merged
REMOVE e:$(had)

//= judgements.show: entities that are split off get their labels back
// takes: rows map[]
UNWIND $rows AS row
MATCH (m:Merged {id: row.id})
SET m:$(row.labels)
REMOVE m:Merged

//= judgements.elsewhere: whether there are entities of other data sets
// takes: dataset string
// gives: id string
MATCH (e:Entity)
WHERE NOT $dataset IN e.datasets
RETURN e.id AS id
LIMIT 1

//= judgements.names: how entities of other data sets are called
// takes: dataset string
// gives: id string, kind string?, searchText string?
MATCH (e:Entity)
WHERE NOT $dataset IN e.datasets
RETURN e.id AS id, e.kind AS kind, e.searchText AS searchText

//= judgements.hidden: entities that are merged away
// takes: ids string[]
// gives: id string, properties map
UNWIND $ids AS id
MATCH (m:Merged {id: id})
RETURN id AS id, properties(m) AS properties

//= judgements.hidden-of-import: entities that an import added and that are merged away
// takes: importId string
// gives: id string
MATCH (m:Merged)
WHERE m.importId = $importId
RETURN m.id AS id

//= judgements.counts: claims and articles that entities have
// takes: ids string[]
// gives: id string, claims number, articles number, claimCount number?, articleCount number?
UNWIND $ids AS id
MATCH (e:Entity {id: id})
OPTIONAL MATCH (e)<-[:SUBJECT|OBJECT|CLAIMED_BY|REPORTED_BY]-(c:Claim)
WITH e, count(DISTINCT c) AS claims
OPTIONAL MATCH (e)<-[:MENTIONS]-(:Passage)<-[:HAS_PASSAGE]-(a:Article)
WITH e, claims, count(DISTINCT a) AS articles
RETURN e.id AS id, claims AS claims, articles AS articles, e.claimCount AS claimCount, e.articleCount AS articleCount

//= judgements.claimed: facts that entities claim
// takes: ids string[]
// gives: fact string
UNWIND $ids AS id
MATCH (:Entity {id: id})<-[:CLAIMED_BY]-(c:Claim)
RETURN DISTINCT c.factId AS fact

//= judgements.claimants: who claims facts; null where an article speaks itself
// takes: facts string[]
// gives: fact string, claimant string?
UNWIND $facts AS fact
MATCH (c:Claim {factId: fact})
OPTIONAL MATCH (c)-[:CLAIMED_BY]->(w:Entity)
RETURN fact AS fact, w.id AS claimant

//= judgements.set-claimants
// takes: rows map[]
UNWIND $rows AS row
MATCH (:Claim {factId: row.fact})-[:SUBJECT]->(s:Entity)-[r]->(:Entity)
WHERE r.factId = row.fact
SET r.claimants = row.claimants
