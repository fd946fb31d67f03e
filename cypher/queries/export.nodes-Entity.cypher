// export.nodes-Entity
// purpose: every Entity node as it is stored
// parameters: dataset (empty: all)
// returns: labels, properties
MATCH (n:Entity)
WHERE $dataset = '' OR $dataset IN n.datasets
RETURN labels(n) AS labels, properties(n) AS properties
ORDER BY n.id
