// What entities and facts have beside what is drawn of them: what style rules go by.

//= properties.entities: labels and properties of given entities
// takes: ids string[]
// gives: id string, labels string[], properties map
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e.id AS id, labels(e) AS labels, properties(e) AS properties

//= properties.facts: properties of the typed facts whose subject is one of the given entities
// takes: ids string[]
// gives: id string, object string, properties map
UNWIND $ids AS id
MATCH (:Entity {id: id})-[r]->(o:Entity)
RETURN r.factId AS id, o.id AS object, properties(r) AS properties
