// schema.vocabulary
// purpose: the relation types and their meaning
// parameters: none
// returns: type, label, labelFr, definition, definitionFr, cameo, symmetric
MATCH (t:RelationType)
RETURN t.type AS type, t.label AS label, t.labelFr AS labelFr, t.definition AS definition, t.definitionFr AS definitionFr, t.cameo AS cameo, t.symmetric AS symmetric
ORDER BY type
