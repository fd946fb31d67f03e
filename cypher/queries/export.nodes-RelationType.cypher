// export.nodes-RelationType
// purpose: every RelationType node as it is stored
// parameters: dataset (empty: all)
// returns: labels, properties
MATCH (n:RelationType)
WHERE $dataset = '' OR $dataset IN n.datasets
RETURN labels(n) AS labels, properties(n) AS properties
ORDER BY n.type
