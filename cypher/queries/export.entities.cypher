// export.entities
// purpose: every entity
// parameters: dataset (empty: all)
// returns: entity columns
MATCH (e:Entity)
WHERE $dataset = '' OR $dataset IN e.datasets
RETURN e.id, e.name, e.nameFr, e.kind, e.role, e.roleFr, e.prominence, e.degree, e.datasets
ORDER BY e.prominence DESC, e.id
