// articles
// purpose: the articles
// parameters: none
// returns: id, title, titleFr, date, precision, outlet, language, passageCount, dataset
MATCH (a:Article)
RETURN a.id AS id, a.title AS title, a.titleFr AS titleFr, a.date AS date, a.precision AS precision, a.outlet AS outlet,
  a.language AS language, a.passageCount AS passageCount, a.dataset AS dataset
ORDER BY id
