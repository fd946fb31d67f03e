// export.dataset
// purpose: whether a data set is there
// parameters: dataset
// returns: name
MATCH (e:Entity)
WHERE $dataset IN e.datasets
RETURN $dataset AS name
LIMIT 1
