// schema.claim-facts
// purpose: facts that live as claims only, per type, status and data set
// parameters: none
// returns: type, status, dataset, count
MATCH (c:Claim)
WHERE NOT c.factStatus IN ['asserted', 'alleged']
RETURN c.type AS type, c.factStatus AS status, c.dataset AS dataset, count(DISTINCT c.factId) AS count
ORDER BY type, status, dataset
