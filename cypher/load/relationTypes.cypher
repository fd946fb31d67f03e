// The vocabulary. A relation type may belong to several data sets, as an entity may.

//= loaded: the relation types of a data set
MATCH (t:RelationType) WHERE $dataset IN t.datasets
RETURN t

//= known: those of the given names that are there, whosever they are
UNWIND $ids AS id
MATCH (t:RelationType {type: id})
RETURN t

//= merge
UNWIND $rows AS row
MERGE (t:RelationType {type: row.id})
SET t += row.properties

//= remove
UNWIND $rows AS row
MATCH (t:RelationType {type: row.id})
DETACH DELETE t
