/** The graph that statements are tried on: small, with the corners that queries trip over. */
export const FUZZ_GRAPH: readonly string[] = [
  "CREATE (:P:Q {id: 1, s: 'Ann', n: 3, f: 1.5, b: true, l: [3, 1, 2], t: ['x', 'y'], d: date('2024-02-29')})",
  "CREATE (:P {id: 2, s: 'bob', n: -7, f: 2.0, b: false, l: [], d: date('2023-12-31')})",
  "CREATE (:P {id: 3, s: 'Cy', n: 3, b: true, z: duration('P1M2DT3H')})",
  "CREATE (:P:R {id: 4, s: 'Dé', f: -0.5, l: [1.5, 2.5], w: datetime('2024-03-31T01:30:00Z')})",
  "CREATE (:Q {id: 5, s: '', n: 0, f: 0.0})",
  "CREATE (:R {id: 6, s: 'ann', n: 9007199254740993})",
  'CREATE ({id: 7}), (:Q:R)',
  'MATCH (a {id: 1}), (b {id: 2}) CREATE (a)-[:T {w: 1, s: "m"}]->(b), (a)-[:T {w: 2.5}]->(b), (b)-[:U {w: 3}]->(a)',
  'MATCH (a {id: 2}), (b {id: 3}) CREATE (a)-[:T {w: 4}]->(b)',
  'MATCH (a {id: 3}), (b {id: 1}) CREATE (a)-[:T]->(b)',
  'MATCH (a {id: 4}), (b {id: 3}) CREATE (a)-[:U {w: 3}]->(b)',
  'MATCH (a {id: 4}) CREATE (a)-[:V {w: 0}]->(a)',
  'MATCH (a {id: 5}), (b {id: 6}) CREATE (a)-[:V]->(b)',
];
