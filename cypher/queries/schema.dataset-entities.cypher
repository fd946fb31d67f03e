// schema.dataset-entities
// purpose: entities per data set
// parameters: none
// returns: dataset, count
MATCH (e:Entity)
UNWIND e.datasets AS dataset
RETURN dataset, count(e) AS count
ORDER BY dataset
