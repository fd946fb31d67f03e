// symmetric-types
// purpose: relation types that read the same from both ends
// parameters: none
// returns: type
MATCH (t:RelationType)
WHERE t.symmetric = true
RETURN t.type AS type
ORDER BY type
