/** Statements that Neo4j answers and the embedded engine would answer wrongly, or not at all: it must say so. */

export const REFUSED: readonly string[] = [
  // Text that looks like a number is taken for it.
  "RETURN '0' = 0", "RETURN 1 IN ['1']", "RETURN '1' < 2", "RETURN ['1'] = [1]", "RETURN CASE '1' WHEN 1 THEN 'y' ELSE 'n' END", 'MATCH (n:City) WHERE n.code = 75 RETURN n.id', 'MATCH (n:City {since: 1789}) RETURN n.id', 'MATCH (n:City) WHERE n.since > 1800 RETURN n.id', 'MATCH (n:Mixed) WHERE n.v = 1 RETURN n',
  "MATCH (n:City) WHERE n.code IN [75, 3] RETURN n.id", "UNWIND [1, '1'] AS x UNWIND [1, '1'] AS y RETURN x = y",
  // null and lists, maps, orders.
  'RETURN [1, null] = [1, null]', 'RETURN {a: null} = {a: 1}', 'RETURN [1, null] IN [[1, 2]]', 'RETURN false < true', 'RETURN NOT false >= false', 'RETURN [1] < [2]', 'RETURN [false] + null = null OR [1] < [2]', 'RETURN [1, 2, 3][null..2]', 'MATCH (n:Person) RETURN n.nums[..size(n.nums)]', 'RETURN [1, 2, 3][-3..-1]',
  // Nodes that come back as numbers.
  'MATCH (n:Person) RETURN coalesce(n.nope, n) AS c', 'MATCH (n:Person) RETURN CASE WHEN true THEN n END AS c', 'MATCH (n:Person) RETURN min(n) AS c', 'MATCH (a:Person) WITH collect(a) AS l RETURN l + l AS x', 'MATCH (a:Person) WITH collect(a) AS l RETURN [x IN l WHERE x.age > 20] AS x', 'MATCH p = (a)-->(b) RETURN [x IN nodes(p) | x] AS x', 'MATCH p = (a)-->(b) RETURN reduce(x = a, y IN nodes(p) | y) AS x',
  // Conditions that take rows away.
  'MATCH (c:City) OPTIONAL MATCH (c)-[:TWIN]->(d) WHERE EXISTS { (d)-->(:Nope) } RETURN c.id, d.id', 'MATCH (c:City) OPTIONAL MATCH (c)-[:TWIN]->(d) WHERE (d)-->() RETURN c.id', 'MATCH (c:City) OPTIONAL MATCH (c)-[:TWIN]->(d) WHERE COUNT { (d)-->() } > 3 RETURN c.id',
  "MATCH p = shortestPath((a {id: 'ada'})-[*]-(b {id: 'oslo'})) WHERE length(p) > 2 RETURN p", "MATCH p = shortestPath((a {id: 'ada'})-[*]-(b {id: 'oslo'})) WHERE all(r IN relationships(p) WHERE r.since > 0) RETURN p",
  // Functions and values.
  "RETURN toInteger('2.9')", "RETURN toFloat(' 1.5')", "RETURN toBoolean('yes')", 'RETURN toString(1.0)', "RETURN split('abc', '')", "RETURN trim('\u00a0a')", 'RETURN 1.5 % 0.0', 'UNWIND [1, 2] AS x RETURN percentileCont(x, x / 2.0)', "RETURN 'é' =~ '\\\\w'", 'MATCH (n:Person) RETURN n.name =~ n.id', 'RETURN range(0, 1, -123)', 'RETURN 9007199254740993 = 9007199254740992.0', 'RETURN keys({a: 1})', 'UNWIND 1 AS x RETURN x',
  "RETURN date('2024-01-02') + duration('P1M')", "RETURN duration('P1D') = duration('PT24H')", "RETURN datetime('2024-01-02T00:00:00Z') = datetime('2024-01-02T01:00:00+01:00')", "RETURN date('2024-01-02').year", "RETURN date({year: 2024})", "RETURN date('2024-W05')", "RETURN duration.between(date('2024-01-02'), date('2024-02-02'))", "RETURN localdatetime('2024-01-02T03:04:05.123456')", "RETURN datetime('2024-01-02T00:00:00[Europe/Paris]')",
  'RETURN randomUUID()', 'RETURN point({x: 1, y: 2})', 'RETURN valueType(1)', "RETURN toIntegerOrNull('1')", 'RETURN round(1.25, 1)', 'RETURN 1 IS :: INTEGER', 'RETURN 1 :: INTEGER', 'RETURN log10(2) + cot(1)',
  // Language that the engine has not.
  'MATCH (n:Person) RETURN COLLECT { MATCH (n)-->(m) RETURN m.id } AS c', 'MATCH (n) WHERE EXISTS { MATCH (n)-->(m) RETURN m } RETURN n.id', 'MATCH (n) RETURN COUNT { MATCH (n)-->(m) WITH m RETURN m } AS c', "MATCH (n:$('Person')) RETURN n.id", 'MATCH ((a)-[:KNOWS]->(b)){1,3} RETURN a', 'MATCH p = ANY SHORTEST (a:Author)-[:KNOWS]-+(b:City) RETURN p', 'MATCH (a)-[:KNOWS]->{1,2}(b) RETURN a.id',
  "MATCH (a:Author), (b:City) RETURN shortestPath((a)-[*]-(b)) AS p", 'MATCH (n:Person) RETURN [p = (n)-->() | length(p)] AS l', 'MATCH p = (n:Person) RETURN p', 'MATCH (a)-[r]->(b), (b)-[r]->(c) RETURN a.id', 'MATCH (a:Person) WITH a.name AS n WHERE a.age > 20 RETURN n', 'MATCH (me:Person)--(you) RETURN me.age + count(you)', "CALL dbms.components() YIELD name RETURN name", 'CALL db.labels() YIELD * RETURN label', 'SHOW FUNCTIONS YIELD name RETURN name LIMIT 1',
  'RETURN 1 AS x; RETURN 2 AS x', 'MATCH (n:Person) RETURN n.id AS x, n.name AS y UNION MATCH (n:Person) RETURN n.name AS y, n.id AS x', 'MATCH (n:Person) RETURN n.id ORDER BY n', 'MATCH (n:Person) RETURN n.id SKIP toInteger(rand())', 'RETURN {_id: 1} AS m', 'MATCH (n) RETURN n._labels', 'RETURN 1 AS `a``b`', 'MATCH (n) WITH n ORDER BY n.id RETURN [n IN n.tags | n] AS l',
];
