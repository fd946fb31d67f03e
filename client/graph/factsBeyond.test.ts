import { expect, it } from 'vitest';
import type { SchemaResponse } from '../../contract/index.js';
import { edgeOf, nodeOf } from '../../kernel/testing/graphParts.js';
import { factsBeyond } from './factsBeyond.js';
import { graphFromLists } from './GraphData.js';

const types = [
  { type: 'MET', count: 5 },
  { type: 'PRAISED', count: 3 },
  { type: 'SIGNED', count: 1 },
  { type: 'ACCUSED', count: 1 },
] as SchemaResponse['types'];
const graph = graphFromLists({
  nodes: [nodeOf('anna', {}), nodeOf('boris', {})],
  edges: [
    edgeOf('one', 'anna', 'boris', { type: 'MET' }),
    edgeOf('two', 'anna', 'boris', { type: 'MET', status: 'expected' }),
    edgeOf('three', 'anna', 'boris', { type: 'SIGNED' }),
  ],
});

it('counts facts of the types asked for that are not on the page, as the schema counts them', () => {
  expect(factsBeyond(graph, { types: ['MET'] }, types)).toBe(4);
  expect(factsBeyond(graph, { types: ['MET', 'PRAISED'] }, types)).toBe(7);
  expect(factsBeyond(graph, { types: ['SIGNED'] }, types)).toBe(0);
});

it('counts none where no type is asked for, where most are, and where sources are asked for too', () => {
  expect(factsBeyond(graph, {}, types)).toBe(0);
  expect(factsBeyond(graph, { types: ['MET', 'PRAISED', 'SIGNED'] }, types)).toBe(0);
  expect(factsBeyond(graph, { types: ['MET'], articles: ['a1'] }, types)).toBe(0);
});
