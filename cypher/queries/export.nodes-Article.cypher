// export.nodes-Article
// purpose: every Article node as it is stored
// parameters: dataset (empty: all)
// returns: labels, properties
MATCH (n:Article)
WHERE $dataset = '' OR n.dataset = $dataset
RETURN labels(n) AS labels, properties(n) AS properties
ORDER BY n.id
