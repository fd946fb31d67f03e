/**
 * A small graph with the corners that queries trip over: parallel relationships, loops, cycles, missing values, several
 * labels, none.
 */

export const GRAPH: readonly string[] = [
  "CREATE (:Person:Author {id: 'ada', name: 'Ada', age: 36, score: 1.5, active: true, tags: ['x', 'y'], nums: [3, 1, 2]})",
  "CREATE (:Person {id: 'bob', name: 'Bob', age: 25, score: 2.0, active: false, tags: [], nums: [1]})",
  "CREATE (:Person {id: 'cy', name: 'Cy', age: 36, active: true, nick: 'c'})",
  "CREATE (:Person {id: 'dé', name: 'Dé', age: 19, score: -1.25, tags: ['y']})",
  "CREATE (:Person {id: 'eve', name: 'eve', score: 0.0})",
  "CREATE (:City {id: 'paris', name: 'Paris', pop: 2100000, since: '1789', code: '75'})",
  "CREATE (:City:Capital {id: 'oslo', name: 'Oslo', pop: 700000, since: '1814', code: '03'})",
  "CREATE ({id: 'nolabel'})",
  'CREATE (:Empty)',
  "CREATE (:Mixed {v: 1}), (:Mixed {v: '1'}), (:Mixed {v: true}), (:Mixed {v: 1.0})",
  "MATCH (a {id: 'ada'}), (b {id: 'bob'}) CREATE (a)-[:KNOWS {since: 2001, w: 1.5}]->(b)",
  "MATCH (a {id: 'ada'}), (b {id: 'bob'}) CREATE (a)-[:KNOWS {since: 2010}]->(b)",
  "MATCH (a {id: 'bob'}), (b {id: 'cy'}) CREATE (a)-[:KNOWS {since: 2005, w: 2.5}]->(b)",
  "MATCH (a {id: 'cy'}), (b {id: 'ada'}) CREATE (a)-[:KNOWS]->(b)",
  "MATCH (a {id: 'dé'}), (b {id: 'cy'}) CREATE (a)-[:LIKES {since: 1999}]->(b)",
  "MATCH (a {id: 'dé'}) CREATE (a)-[:LIKES {self: true}]->(a)",
  "MATCH (a {id: 'ada'}), (b {id: 'paris'}) CREATE (a)-[:LIVES_IN {from: '2020-01-02'}]->(b)",
  "MATCH (a {id: 'bob'}), (b {id: 'paris'}) CREATE (a)-[:LIVES_IN {from: '2019-05'}]->(b)",
  "MATCH (a {id: 'dé'}), (b {id: 'oslo'}) CREATE (a)-[:LIVES_IN]->(b)",
  "MATCH (a {id: 'paris'}), (b {id: 'oslo'}) CREATE (a)-[:TWIN {since: 1990}]->(b)",
];

export const PARAMETERS = {
  id: 'ada',
  ids: ['ada', 'bob'],
  none: [],
  age: 36,
  ages: [25, 36],
  text: 'a',
  pattern: '(?i)b.*',
  map: { a: 1, b: { c: [2] } },
  rows: [
    { id: 'ada', v: 1 },
    { id: 'bob', v: null },
  ],
  nothing: null,
  is: 1,
  limit: 2,
  share: 0.25,
};
