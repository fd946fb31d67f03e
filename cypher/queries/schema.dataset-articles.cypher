// schema.dataset-articles
// purpose: articles per data set
// parameters: none
// returns: dataset, count
MATCH (x:Article)
RETURN x.dataset AS dataset, count(x) AS count
ORDER BY dataset
