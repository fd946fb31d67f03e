import { expect, it } from 'vitest';
import { FigureRequest } from '../../contract/index.js';
import { edgeOf, nodeOf } from '../../kernel/testing/graphParts.js';
import { upgradeRecipe } from './upgradeRecipe.js';

const sheet = { format: 'svg', width: 800, height: 600, transparent: false, legend: true, sources: false };
const read = (recipe: unknown) => FigureRequest.parse(upgradeRecipe(recipe));

it('reads what a figure of the screen held before recipes had a schema', () => {
  const graph = { nodes: [nodeOf('a'), nodeOf('b')], edges: [edgeOf('f', 'a', 'b')] };
  const old = {
    ...sheet,
    source: graph,
    positions: { a: [1, 2] },
    frame: [-3, -2, 60, 40],
    theme: 'dark',
    language: 'fr',
    seed: 7,
    selected: ['a', 'f'],
    title: 'Old',
    data: { hash: 'sha256:0', datasets: {} },
    entente: '0.2.0-dev',
  };
  expect(read(old)).toMatchObject({
    ...sheet,
    title: 'Old',
    graph,
    recipe: {
      positions: { a: [1, 2] },
      camera: { x: -3, y: -2, width: 60, height: 40 },
      style: { theme: 'dark' },
      language: 'fr',
      layout: { seed: 7 },
      selection: { entities: ['a'], facts: ['f'] },
    },
  });
});

it('reads what a figure of a statement and one of a subgraph held', () => {
  const statement = { statement: 'RETURN $a', parameters: { a: 1 } };
  expect(read({ ...sheet, source: statement, positions: {}, seed: 1, selected: [] }).recipe).toMatchObject({
    source: { scope: 'query', ...statement },
  });
  const subgraph = {
    scope: 'core',
    entityLimit: 12,
    factLimit: 10_000,
    filter: { datasets: ['x'] },
    layers: ['articles'],
    expand: { entity: 'nato', direction: 'both', limit: 5 },
  };
  expect(read({ ...sheet, source: { subgraph } }).recipe).toMatchObject({
    source: { scope: 'core', entityLimit: 12, factLimit: 10_000 },
    filter: { datasets: ['x'] },
    layers: ['articles'],
    expansions: [subgraph.expand],
  });
});

it('leaves what is written now as it is', () => {
  const now = { ...sheet, recipe: { source: { scope: 'all' } } };
  expect(upgradeRecipe(now)).toBe(now);
});
