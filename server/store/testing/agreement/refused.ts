/** Statements that Neo4j knows and the embedded engine does not: it must say so by name, and answer nothing. */

export const REFUSED: readonly string[] = [
  "LOAD CSV FROM 'file:///x.csv' AS row RETURN row",
  "LOAD CSV WITH HEADERS FROM 'https://example.org/x.csv' AS row MERGE (n:Person {id: row.id})",
  'MATCH (n:Person) CALL (n) { SET n.x = 1 } IN TRANSACTIONS OF 100 ROWS',
  'USE neo4j MATCH (n) RETURN n',
  'CYPHER runtime = slotted MATCH (n) RETURN n',
  'CALL dbms.components() YIELD name RETURN name',
  "CALL apoc.load.json('https://example.org/x.json') YIELD value RETURN value",
  "CALL db.index.vector.queryNodes('v', 3, [1.0]) YIELD node RETURN node",
  "RETURN apoc.text.join(['a', 'b'], ', ') AS t",
  'MATCH REPEATABLE ELEMENTS (a)-[r]-(b) RETURN a',
  'MATCH p = ACYCLIC (a)-->+(b) RETURN p',
  'MATCH (n) FILTER n.age > 20 RETURN n',
  'LET x = 1 RETURN x',
  'RETURN 1 AS x; RETURN 2 AS x',
  'SHOW USERS',
  'SHOW DATABASES',
  "CREATE USER ada SET PASSWORD 'secret123'",
  'CREATE CONSTRAINT FOR (n:Person) REQUIRE n.age IS :: INTEGER',
  'CREATE VECTOR INDEX v FOR (n:Person) ON n.embedding',
];
