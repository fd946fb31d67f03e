// Answers that count the whole graph, kept in it on (:Summary) with the revision of the graph that they are of. Whatever
// changes the graph raises the revision in the same transaction; answers of an older one are no longer taken. The names of
// the properties are in server/kept/ownNames.ts, too.

//= kept.state: of which revision the answers are, which it is now, and how large the database was when it was counted
// gives: revision number, counted number?, nodes number?, relationships number?, at number?
MATCH (s:Summary {id: 'summary'})
RETURN s.graphRevision AS revision, s.countedRevision AS counted, s.countedNodes AS nodes,
  s.countedRelationships AS relationships, s.countedAtMs AS at

//= kept.answers: the answers as JSON, and the version of the program that wrote them
// gives: version string?, schema string?, core string?
MATCH (s:Summary {id: 'summary'})
RETURN s.writtenByVersion AS version, s.schemaJson AS schema, s.coreJson AS core

//= kept.begin: makes the place for the answers
MERGE (s:Summary {id: 'summary'})
ON CREATE SET s.graphRevision = 1

//= kept.set: keeps answers, if the graph is still of their revision
// takes: revision number, properties map
MATCH (s:Summary {id: 'summary'})
WHERE s.graphRevision = $revision
SET s += $properties

//= kept.outdate: the graph has changed, or is about to
MATCH (s:Summary {id: 'summary'})
SET s.graphRevision = s.graphRevision + 1

//= kept.nodes: how many nodes hold what is kept
// gives: total number
MATCH (s:Summary)
RETURN count(s) AS total

//= kept.relationships: how many relationships the database holds, whosever they are
// gives: total number
MATCH ()-[r]->()
RETURN count(r) AS total
