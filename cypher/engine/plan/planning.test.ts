import { describe, expect, test } from 'vitest';
import { openGraph, type OpenGraph } from '../testing/openGraph.js';

const operators = (graph: OpenGraph, text: string): string[] =>
  graph.plan(`EXPLAIN ${text}`).map(({ operator }) => operator);

const people = openGraph(
  'CREATE CONSTRAINT FOR (p:Person) REQUIRE p.id IS UNIQUE',
  'CREATE TEXT INDEX FOR (p:Person) ON (p.name)',
  "UNWIND range(0, 999) AS i CREATE (:Person {id: i, name: 'person number ' + i, age: i % 90})",
  'CREATE (:Rare {id: 1}), (:Rare {id: 2})',
  'MATCH (a:Person), (b:Person {id: a.id + 1}) CREATE (a)-[:KNOWS]->(b)',
  'MATCH (a:Person {id: 5}), (r:Rare {id: 1}) CREATE (a)-[:OWNS]->(r)',
);

describe('where a pattern begins', () => {
  test.each([
    ['MATCH (p:Person {id: 5})-[:KNOWS]->(q) RETURN q.id', 'NodeIndexSeek'],
    ['MATCH (q)<-[:KNOWS]-(p:Person) WHERE p.id IN [5, 6] RETURN q.id', 'NodeIndexSeek'],
    ["MATCH (p:Person) WHERE p.name CONTAINS 'number 99' RETURN p.id", 'NodeIndexSeek'],
    ['MATCH (p:Person)-[:OWNS]->(r) RETURN p.id', 'DirectedRelationshipTypeScan'],
    ['MATCH (p)-[:KNOWS]-(r:Rare) RETURN p.id', 'NodeByLabelScan'],
  ])('%s', (text, operator) => expect(operators(people, text).at(-1)).toBe(operator));

  test('the work grows with what is found, not with what is there', () => {
    expect(people.work('MATCH (p:Person {id: 5})-[:KNOWS]->(q) RETURN q.id')).toBeLessThan(10);
    expect(people.work("MATCH (p:Person) WHERE p.name CONTAINS 'number 777' RETURN p.id")).toBeLessThan(50);
    expect(people.work("MATCH (p:Person) WHERE p.name CONTAINS 'zq' RETURN p.id")).toBeLessThan(10);
    expect(people.work('MATCH (a:Person {id: 1}), (b:Person {id: 900}) MATCH (a)-[r]-(b) RETURN r')).toBeLessThan(20);
  });

  test('a row that the statement itself made is found by its index', () => {
    const graph = openGraph('CREATE CONSTRAINT FOR (a:A) REQUIRE a.id IS UNIQUE');
    expect(graph.work('UNWIND range(1, 500) AS i MERGE (a:A {id: i % 100})')).toBeLessThan(5000);
    expect(graph.rows('MATCH (a:A) RETURN count(a)')).toEqual([[100]]);
  });
});

test('a condition is asked as soon as what it names is known', () => {
  const lines = people.plan(
    'PROFILE MATCH (a:Person {id: 5})-[:KNOWS]->(b)-[:KNOWS]->(c) WHERE b.age > 89 RETURN c.id',
  );
  expect(lines.filter(({ operator }) => operator === 'Expand(All)').map(({ rows }) => rows)).toEqual([0, 1]);
});

test('PROFILE says how many rows each step gave', () => {
  const [result] = people
    .plan('PROFILE MATCH (p:Person) RETURN p.age, count(*) AS many')
    .filter(({ rows }) => rows !== null);
  expect(result?.rows).toBe(90);
});

test('PROFILE counts each relationship that is looked along', () => {
  const many = openGraph('CREATE (h:Hub), (s:Spoke) WITH h, s UNWIND range(1, 500) AS i CREATE (h)-[:HAS]->(s)');
  const lines = many.plan('PROFILE MATCH (:Hub)-[*1..2]->(b) RETURN count(DISTINCT b) AS n');
  expect(lines.reduce((sum, { hits }) => sum + (hits ?? 0), 0)).toBeGreaterThan(450);
});

test('others have their turn while a long pattern is planned', () => {
  const hops = Array.from({ length: 300 }, (_, i) => `-[r${i}]->(n${i + 1})`).join('');
  expect(openGraph().work(`EXPLAIN MATCH (n0)${hops} RETURN n0`)).toBeGreaterThan(250);
});
