import { afterAll, beforeEach, expect, it } from 'vitest';
import { PLAIN_RECIPE, readRecipe, unknownFields } from '../../contract/index.js';
import { edgeOf, nodeOf } from '../../kernel/testing/graphParts.js';
import { EMPTY_GRAPH, graphFromLists } from '../graph/GraphData.js';
import type { GraphState } from '../graph/GraphState.js';
import { commit, forgetHistory, graphState, redo, undo } from './history.js';
import { recipeNow } from './recipe.js';

const graph = graphFromLists({ nodes: ['a', 'b'].map((key) => nodeOf(key)), edges: [edgeOf('f', 'a', 'b')] });
const later = {
  ...PLAIN_RECIPE,
  mood: 'calm',
  style: { wash: 1 },
  layout: { name: 'relations' as const, seed: 1, gravity: 2 },
};
const blank = graphState();
const change = (values: Partial<GraphState>) => commit({ en: 'Change', fr: 'Changer' }, values);

beforeEach(() => {
  change({ ...blank, data: EMPTY_GRAPH });
  change({ data: graph, scope: 'entities' });
  forgetHistory();
});

// Test files share the page's state.
afterAll(() => {
  change(blank);
  forgetHistory();
});

it('is a recipe that reads back as it was written', () => {
  change({ positions: new Map([['a', [1.234, -5]]]), otherFields: unknownFields(later) });
  const recipe = recipeNow();
  expect(recipe).toMatchObject({
    source: { scope: 'entities', entities: ['a', 'b'] },
    positions: { a: [1.23, -5] },
    mood: 'calm',
    style: { wash: 1 },
    layout: { seed: 1, gravity: 2 },
  });
  expect(readRecipe(JSON.parse(JSON.stringify(recipe)))).toEqual({ recipe });
});

it.each<[string, Partial<GraphState>]>([
  ['source', { scope: 'all' }],
  ['source', { data: graphFromLists({ nodes: [nodeOf('a')], edges: [] }) }],
  ['source', { scope: 'result', madeBy: { statement: 'MATCH (n) RETURN n', parameters: { a: 1 } } }],
  ['layers', { layers: ['articles'] }],
  ['filter', { filter: { kinds: ['Person'] } }],
  ['hidden', { hidden: new Set(['b']) }],
  ['revealed', { revealed: new Set(['f']) }],
  ['positions', { positions: new Map([['a', [1, 2]]]) }],
  ['pinned', { pinned: new Set(['a']) }],
  ['layout', { seed: 7 }],
  ['layout', { layout: { name: 'grid' } }],
  ['grouping', { grouping: 'off' }],
  ['style', { styleRules: [{ of: 'entities', what: 'size', by: 'measure:pagerank' }] }],
  ['mood', { otherFields: unknownFields(later) }],
])('has what undo takes back and redo brings again: %s', (part, values) => {
  const before = recipeNow();
  change(values);
  const after = recipeNow();
  expect(after[part]).not.toEqual(before[part]);
  undo();
  expect(recipeNow()).toEqual(before);
  redo();
  expect(recipeNow()).toEqual(after);
});
