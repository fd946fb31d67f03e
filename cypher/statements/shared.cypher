// Pieces that several statements include by name, written once: `{...fact-filter}` stands for the piece of that name.

//+ standing: where the fact r stands, as standingOf of contract/standing.ts tells it
CASE WHEN r.contested = true AND r.status <> 'denied' THEN 'contested' ELSE r.status END

//+ fact-filter: what a filter asks of the fact r; an empty list asks nothing, but of statuses, where it passes none
// takes: types string[], without string[], statuses string[], articles string[], claimants string[], datasets string[]
// `without` are types that are left out.
(size($types) = 0 OR type(r) IN $types)
  AND NOT type(r) IN $without
  AND {...standing} IN $statuses
  AND (size($articles) = 0 OR any(article IN r.articles WHERE article IN $articles))
  AND (size($claimants) = 0 OR any(claimant IN r.claimants WHERE claimant IN $claimants))
  AND (size($datasets) = 0 OR r.dataset IN $datasets)

//+ entity-columns: the entity e as lists and drawings show it
// gives: id string, name string?, nameFr string?, kind string?, role string?, roleFr string?
// gives: prominence number?, degree number?, datasets string[]?
e.id AS id, e.name AS name, e.nameFr AS nameFr, e.kind AS kind, e.role AS role, e.roleFr AS roleFr,
  e.prominence AS prominence, e.degree AS degree, e.datasets AS datasets

//+ fact-columns: the fact r; the statement itself says which end is source and which is target
// gives: id string, type string, status string?, contested boolean?, date string?, precision string?
// gives: claimCount number?, originCount number?, articles string[]?, dataset string?, layer string?
// gives: line string?, lineFr string?, sentence string?, sentenceFr string?, interpretive boolean?
r.factId AS id, type(r) AS type, r.status AS status, r.contested AS contested, r.date AS date, r.precision AS precision,
  r.claimCount AS claimCount, r.originCount AS originCount, r.articles AS articles, r.dataset AS dataset,
  r.layer AS layer, r.line AS line, r.lineFr AS lineFr, r.sentence AS sentence, r.sentenceFr AS sentenceFr,
  r.interpretive AS interpretive

//+ telling-columns: where the sentences of the fact or claim r name its entities, and the fact from its object's side
// gives: sentenceSpans number[]?, sentenceFrSpans number[]?, passive string?, passiveFr string?
// gives: passiveSpans number[]?, passiveFrSpans number[]?
r.sentenceSpans AS sentenceSpans, r.sentenceFrSpans AS sentenceFrSpans, r.passive AS passive, r.passiveFr AS passiveFr,
  r.passiveSpans AS passiveSpans, r.passiveFrSpans AS passiveFrSpans

//+ end-columns: subject s and object o
// gives: subject string, subjectName string?, subjectNameFr string?, subjectKind string?
// gives: object string, objectName string?, objectNameFr string?, objectKind string?
s.id AS subject, s.name AS subjectName, s.nameFr AS subjectNameFr, s.kind AS subjectKind,
  o.id AS object, o.name AS objectName, o.nameFr AS objectNameFr, o.kind AS objectKind

//+ claimant-columns: who makes a claim, w; null where an article speaks itself
// gives: claimant string?, ...claimant-names
w.id AS claimant, {...claimant-names}

//+ claimant-names: how they are called
// gives: claimantName string?, claimantNameFr string?, claimantKind string?
// gives: claimantInSentence string?, claimantInSentenceFr string?
w.name AS claimantName, w.nameFr AS claimantNameFr, w.kind AS claimantKind,
  w.inSentence AS claimantInSentence, w.inSentenceFr AS claimantInSentenceFr

//+ claim-columns: the claim c of claimant w, reported by m, with both ends
// gives: claim string, fact string, type string, status string?, factStatus string?, date string?, precision string?
// gives: cameo string?, dataset string?, claimant string?, reporter string?, ...end-columns
// gives: layer string?, line string?, lineFr string?, sentence string?, sentenceFr string?, interpretive boolean?
// gives: sentenceSpans number[]?, sentenceFrSpans number[]?, passive string?, passiveFr string?
// gives: passiveSpans number[]?, passiveFrSpans number[]?
c.id AS claim, c.factId AS fact, c.type AS type, c.status AS status, c.factStatus AS factStatus,
  c.date AS date, c.precision AS precision, c.cameo AS cameo, c.dataset AS dataset,
  w.id AS claimant, m.id AS reporter, {...end-columns},
  c.layer AS layer, c.line AS line, c.lineFr AS lineFr, c.sentence AS sentence, c.sentenceFr AS sentenceFr,
  c.interpretive AS interpretive, c.sentenceSpans AS sentenceSpans, c.sentenceFrSpans AS sentenceFrSpans,
  c.passive AS passive, c.passiveFr AS passiveFr, c.passiveSpans AS passiveSpans, c.passiveFrSpans AS passiveFrSpans
