// schema.dataset-claims
// purpose: claims per data set
// parameters: none
// returns: dataset, count
MATCH (x:Claim)
RETURN x.dataset AS dataset, count(x) AS count
ORDER BY dataset
