// export.nodes-Dataset
// purpose: every Dataset node as it is stored
// parameters: dataset (empty: all)
// returns: labels, properties
MATCH (n:Dataset)
WHERE $dataset = '' OR n.name = $dataset
RETURN labels(n) AS labels, properties(n) AS properties
ORDER BY n.name
