import { expect, test } from 'vitest';
import { CypherError } from '../CypherError.js';
import { parse } from './parse.js';
import type { PatternPart } from './syntax.js';

function pattern(text: string): PatternPart {
  const { body } = parse(`MATCH ${text} RETURN 1`);
  const [clause] = body.is === 'query' ? (body.parts[0] ?? []) : [];
  if (clause?.is !== 'match') throw new Error('No MATCH was read.');
  return clause.patterns[0] as PatternPart;
}
const messageOf = (text: string): string => {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof CypherError) return error.message;
  }
  return '';
};

test('relationships have a direction, types, a length and properties', () => {
  const { nodes, steps } = pattern("(a)<-[r:R|S*2..3 {x: 1}]-(b:A&!B WHERE b.y)--()-[IS T]->({z: 'z'})");
  expect(nodes.map(({ variable }) => variable)).toEqual(['a', 'b', null, null]);
  expect(nodes[1]).toMatchObject({ labels: { is: 'and' }, where: { is: 'property' } });
  expect(steps).toMatchObject([
    { direction: 'in', variable: 'r', types: { is: 'or' }, length: { from: 2, to: 3 }, properties: { is: 'map' } },
    { direction: 'both', types: null, length: null },
    { direction: 'out', types: { is: 'label', name: 'T' } },
  ]);
});

test.each([
  ['*', { from: null, to: null }],
  ['*2', { from: 2, to: 2 }],
  ['*2..', { from: 2, to: null }],
  ['*..4', { from: null, to: 4 }],
])('a length is written %s', (text, length) => {
  expect(pattern(`()-[${text}]-()`).steps[0]).toMatchObject({ length });
});

test.each([
  ['+', 1, null],
  ['*', 0, null],
  ['{2}', 2, 2],
  ['{2,4}', 2, 4],
  ['{2,}', 2, null],
  ['{,4}', 0, 4],
])('a quantifier is written %s', (text, from, to) => {
  expect(pattern(`(a)-[:R]->${text}(b)`).steps[0]).toMatchObject({ is: 'quantified', from, to });
  expect(pattern(`((x)-->(y) WHERE x.a)${text}`).steps[0]).toMatchObject({ is: 'quantified', from, to });
});

test('an empty node stands where the text leaves it out beside a quantified part', () => {
  const { nodes, steps } = pattern('((a)-->(b))+((c)-->(d)){2} (e)');
  expect(nodes.map(({ variable }) => variable)).toEqual([null, null, 'e']);
  expect(steps).toHaveLength(2);
});

test.each([
  ['SHORTEST 2 PATHS', { is: 'shortest', count: 2 }],
  ['ANY SHORTEST', { is: 'shortest', count: 1 }],
  ['ALL SHORTEST PATHS', { is: 'allShortest' }],
  ['SHORTEST 3 GROUPS', { is: 'shortestGroups', count: 3 }],
  ['SHORTEST PATH GROUP', { is: 'shortestGroups', count: 1 }],
  ['ANY 4 PATHS', { is: 'any', count: 4 }],
  ['ALL PATHS', null],
])('%s says which paths are wanted', (text, selector) => {
  expect(pattern(`p = ${text} (a)-->+(b)`)).toMatchObject({ variable: 'p', selector });
});
test('shortestPath( … ) holds the whole pattern', () => {
  expect(pattern('p = shortestPath((a)-[*]-(b))')).toMatchObject({ selector: { is: 'shortestPath' }, variable: 'p' });
});
test('a path in parentheses has a condition of its own', () => {
  expect(pattern('p = ((a)-->(b) WHERE a.x)')).toMatchObject({ variable: 'p', where: { is: 'property' } });
});

test.each([
  'MATCH (a)(b) RETURN a',
  'MATCH (a) ((x)-->(y)) (b) RETURN a',
  'MATCH (((a)-->(b))+)+ RETURN a',
  'MATCH ((a)-[*]->(b))+ RETURN a',
  'MATCH ((a)){2} RETURN a',
  'MATCH (a)-->{3,2}(b) RETURN a',
  'MATCH (a)-->{0}(b) RETURN a',
  'MATCH (a:A&B:C) RETURN a',
  'MATCH (a:A|:B) RETURN a',
  'MATCH ()-[r:A:B]->() RETURN r',
  'MATCH ()-[r*2 WHERE r.x]->() RETURN r',
  'MATCH SHORTEST (a)-->+(b) RETURN a',
  'MATCH ANY 0 (a)-->+(b) RETURN a',
])('%s is no pattern', (text) => {
  expect(messageOf(text)).not.toBe('');
});

test('dashes and brackets of a word processor make arrows, too', () => {
  expect(pattern('(a)–[r]–〉(b)').steps[0]).toMatchObject({ direction: 'out', variable: 'r' });
});

test('labels and types may be computed', () => {
  expect(pattern('(a:$($names))').nodes[0]?.labels).toMatchObject({ is: 'dynamic', any: false });
  expect(pattern('(a:$any($names))').nodes[0]?.labels).toMatchObject({ is: 'dynamic', any: true });
});
