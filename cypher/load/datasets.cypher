// The data sets themselves: what is loaded, under which hash of its content, since when.

//= loaded
MATCH (d:Dataset {name: $name})
RETURN d

//= merge
MERGE (d:Dataset {name: $name})
SET d += $properties
