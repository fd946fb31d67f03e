// export.nodes-Claim
// purpose: every Claim node as it is stored
// parameters: dataset (empty: all)
// returns: labels, properties
MATCH (n:Claim)
WHERE $dataset = '' OR n.dataset = $dataset
RETURN labels(n) AS labels, properties(n) AS properties
ORDER BY n.id
