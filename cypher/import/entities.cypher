// Entities that an import adds, changes, and takes back. Values come by position, constants as parameters.

//= any: whether there are any at all
MATCH (e:Entity)
RETURN e.id AS id
LIMIT 1

//= known: those of the given keys that are there
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN id AS id, labels(e) AS labels, properties(e) AS properties

//= there: which of the given keys are there
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN id AS id

//= patch: a property given as null is removed
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
SET e += row.properties

//= label
UNWIND $ids AS id
MATCH (e:Entity {id: id})
SET e:`{LABEL}`

//= unlabel
UNWIND $ids AS id
MATCH (e:Entity {id: id})
REMOVE e:`{LABEL}`

//= degrees: how many facts each takes part in; one from an entity to itself counts once
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN id AS id, COUNT { (e)--(:Entity) } AS degree, e.degree AS before, e.prominence AS prominence, e.claimCount AS claims, e.articleCount AS articles

//= countCreated: how many an import added
MATCH (e:Entity)
WHERE e.importId = $id
RETURN count(e) AS count

//= removeCreated
MATCH (e:Entity)
WHERE e.importId = $id
WITH e LIMIT $limit
DELETE e

//= removeCreatedWhole: with whatever was tied to them meanwhile
MATCH (e:Entity)
WHERE e.importId = $id
WITH e LIMIT $limit
DETACH DELETE e

//= tiedElsewhere: entities an import added that take part in relations of others
MATCH (e:Entity)-[r]-()
WHERE e.importId = $id AND (r.importId IS NULL OR r.importId <> $id)
RETURN e.id AS id, r.importId AS importId, r.dataset AS dataset, type(r) AS type
LIMIT 20

//= sharedElsewhere: entities an import added that another data set has taken up
MATCH (e:Entity)
WHERE e.importId = $id AND size(e.datasets) > 1
RETURN e.id AS id, e.datasets AS datasets
LIMIT 20

//= createdAmong: which of the given keys an import added
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WHERE e.importId = $id
RETURN id AS id
LIMIT 20

//= ofDataset
MATCH (e:Entity)
WHERE $dataset IN e.datasets
RETURN e.id AS id

//= releasable: entities of a data set, who else owns them, and what is still tied to them
MATCH (e:Entity)
WHERE $dataset IN e.datasets
WITH e LIMIT $limit
RETURN e.id AS id, e.datasets AS datasets, COUNT { (e)--() } AS ties, COUNT { (e)--(:Entity) } AS degree, e.prominence AS prominence, e.claimCount AS claimCount, e.articleCount AS articleCount

//= remove
UNWIND $ids AS id
MATCH (e:Entity {id: id})
DELETE e

//= removeLoose: those of the given keys that nothing is tied to
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WITH e, COUNT { (e)--() } AS ties
WHERE ties = 0
DELETE e
