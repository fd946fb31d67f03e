// The records of imports, and the journal of what each changed.

//= begin
CREATE (i:Import {id: $id})
SET i += $properties

//= state: and the last step that landed in a lane; {LANE} is its number
MATCH (i:Import {id: $id})
RETURN i.state AS state, i.`step{LANE}` AS step

//= step: also tells other processes that it is alive; {LANE} is the lane's number
MATCH (i:Import {id: $id})
SET i.`step{LANE}` = $step, i.beat = $now

//= beat
MATCH (i:Import {id: $id})
SET i.beat = $now

//= set
MATCH (i:Import {id: $id})
SET i += $properties

//= one
MATCH (i:Import {id: $id})
RETURN properties(i) AS properties

//= all
MATCH (i:Import)
RETURN properties(i) AS properties

//= later: landed after the given one
MATCH (i:Import)
WHERE i.state = 'landed' AND i.at > $at AND i.id <> $id
RETURN i.id AS id, i.dataset AS dataset, i.at AS at
ORDER BY at

//= unfinished
MATCH (i:Import)
WHERE i.state IN ['landing', 'undoing', 'deleting']
RETURN properties(i) AS properties

//= remove
MATCH (i:Import {id: $id})
DELETE i

//= removeOfDataset
MATCH (i:Import {dataset: $dataset})
WHERE i.id <> $id
DELETE i

//= journal: one entry a batch
CREATE (c:ImportChange {import: $id, step: $step, dataset: $dataset, changes: $changes})

//= journalSteps
MATCH (c:ImportChange {import: $id})
RETURN DISTINCT c.step AS step
ORDER BY step DESC

//= journalOf
MATCH (c:ImportChange {import: $id, step: $step})
RETURN c.changes AS changes

//= removeJournal
MATCH (c:ImportChange {import: $id, step: $step})
DELETE c

//= removeJournalOfDataset
MATCH (c:ImportChange {dataset: $dataset})
DELETE c
