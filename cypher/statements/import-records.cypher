// The records of imports, and the journal of what each changed.

//= import.imports.begin
// takes: id string, properties map
CREATE (i:Import {id: $id})
SET i += $properties

//= import.imports.state: and the last step that landed by a writer; {WRITER} is its number
// takes: id string
// gives: state string?, step number?
MATCH (i:Import {id: $id})
RETURN i.state AS state, i.`step{WRITER}` AS step

//= import.imports.step: also tells other processes that it is alive; {WRITER} is the writer's number
// takes: id string, step number, now number
MATCH (i:Import {id: $id})
SET i.`step{WRITER}` = $step, i.beat = $now

//= import.imports.beat
// takes: id string, now number
MATCH (i:Import {id: $id})
SET i.beat = $now

//= import.imports.set
// takes: id string, properties map
MATCH (i:Import {id: $id})
SET i += $properties

//= import.imports.one
// takes: id string
// gives: properties map
MATCH (i:Import {id: $id})
RETURN properties(i) AS properties

//= import.imports.all
// gives: properties map
MATCH (i:Import)
RETURN properties(i) AS properties

//= import.imports.later: landed after the given one
// takes: at string, id string
// gives: id string, dataset string, at string
MATCH (i:Import)
WHERE i.state = 'landed' AND i.at > $at AND i.id <> $id
RETURN i.id AS id, i.dataset AS dataset, i.at AS at
ORDER BY at

//= import.imports.unfinished
// gives: properties map
MATCH (i:Import)
WHERE i.state IN ['landing', 'undoing', 'deleting']
RETURN properties(i) AS properties

//= import.imports.remove
// takes: id string
MATCH (i:Import {id: $id})
DELETE i

//= import.imports.remove-of-dataset
// takes: dataset string, id string
MATCH (i:Import {dataset: $dataset})
WHERE i.id <> $id
DELETE i

//= import.imports.journal: one entry a batch
// takes: id string, step number, dataset string, changes string
CREATE (c:ImportChange {import: $id, step: $step, dataset: $dataset, changes: $changes})

//= import.imports.journal-steps
// takes: id string
// gives: step number
MATCH (c:ImportChange {import: $id})
RETURN DISTINCT c.step AS step
ORDER BY step DESC

//= import.imports.journal-of
// takes: id string, step number
// gives: changes string
MATCH (c:ImportChange {import: $id, step: $step})
RETURN c.changes AS changes

//= import.imports.remove-journal
// takes: id string, step number
MATCH (c:ImportChange {import: $id, step: $step})
DELETE c

//= import.imports.remove-journal-of-dataset
// takes: dataset string
MATCH (c:ImportChange {dataset: $dataset})
DELETE c
