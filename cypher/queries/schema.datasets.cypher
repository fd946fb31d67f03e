// schema.datasets
// purpose: the data sets
// parameters: none
// returns: name, title, bundled, hash, loadedAt
MATCH (d:Dataset)
RETURN d.name AS name, d.title AS title, d.bundled AS bundled, d.hash AS hash, d.loadedAt AS loadedAt
ORDER BY name
