// What communities are found from: entities and facts, of the whole graph or of one data set ($dataset; empty: all).

//= communities.entities: every entity, as others refer to it, with its rank
// takes: dataset string
// gives: id string, name string?, nameFr string?, kind string?, prominence number?
MATCH (e:Entity)
WHERE $dataset = '' OR $dataset IN e.datasets
RETURN e.id AS id, e.name AS name, e.nameFr AS nameFr, e.kind AS kind, e.prominence AS prominence

//= communities.facts: the ends of every typed fact
// takes: dataset string
// gives: source string, target string
MATCH (s:Entity)-[r]->(o:Entity)
WHERE $dataset = '' OR r.dataset = $dataset
RETURN s.id AS source, o.id AS target

//= communities.state: of which revision the kept ones are, and how large the database was
// takes: id string
// gives: counted number?, nodes number?, relationships number?, version string?
MATCH (s:Summary {id: $id})
RETURN s.countedRevision AS counted, s.countedNodes AS nodes, s.countedRelationships AS relationships,
  s.writtenByVersion AS version

//= communities.kept: the kept ones, as JSON
// takes: id string
// gives: json string?
MATCH (s:Summary {id: $id})
RETURN s.communitiesJson AS json

//= communities.keep: keeps them
// takes: id string, properties map
MERGE (s:Summary {id: $id})
SET s += $properties
