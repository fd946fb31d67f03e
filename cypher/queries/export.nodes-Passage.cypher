// export.nodes-Passage
// purpose: every Passage node as it is stored
// parameters: dataset (empty: all)
// returns: labels, properties
MATCH (a:Article)-[:HAS_PASSAGE]->(n:Passage)
WHERE $dataset = '' OR a.dataset = $dataset
RETURN labels(n) AS labels, properties(n) AS properties
ORDER BY n.id
