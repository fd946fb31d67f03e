import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GRAPH_SIZE, RECIPE_SIZE } from './limits.js';
import { PictureRecipe, PLAIN_RECIPE, readRecipe } from './recipe.js';

const faultsOf = (value: unknown): string[] => {
  const read = readRecipe(value);
  return 'faults' in read ? read.faults : [];
};

describe('a recipe', () => {
  it('of nothing said is that of the core as it opens', () => {
    expect(PLAIN_RECIPE).toMatchObject({ version: 1, source: { scope: 'core' }, grouping: 'auto', hidden: [] });
    expect(readRecipe({})).toEqual({ recipe: PLAIN_RECIPE });
  });

  it('is written as it was read, with the fields of later versions at every level', () => {
    const written = {
      ...PLAIN_RECIPE,
      source: {
        scope: 'query',
        statement: 'RETURN $a',
        parameters: { a: [1, { $type: 'Integer', _value: '9' }] },
        as: 1,
      },
      expansions: [{ entity: 'nato', direction: 'out', limit: 5, depth: 2 }],
      filter: { kinds: ['Person'], since: '2023' },
      paths: { from: 'a', to: 'b', through: ['c'] },
      selection: { entities: ['a'], facts: [], words: ['x'] },
      positions: { a: [1.5, -2], 'été #1': [0, 0] },
      layout: { name: 'grid', seed: 7, gravity: 0.5 },
      style: { theme: 'print', accents: { north: '#f00' } },
      grouping: 5,
      camera: { x: 0, y: 0, width: 10, height: 10, tilt: 3 },
      annotations: [{ at: [1, 2], text: 'here' }],
    };
    expect(readRecipe(JSON.parse(JSON.stringify(written)))).toEqual({ recipe: written });
  });

  it.each<[string, unknown, string]>([
    ['a list', [], 'recipe: must be an object'],
    [
      'a scope there is not',
      { source: { scope: 'some' } },
      'source.scope: must be one of core, all, communities, entities, query',
    ],
    ['a gathering without entities', { source: { scope: 'entities' } }, 'source.entities: is missing'],
    ['a query without its statement', { source: { scope: 'query' } }, 'source.statement: is missing'],
    [
      'a status there is not',
      { filter: { statuses: ['sure'] } },
      'filter.statuses[0]: must be one of asserted, alleged',
    ],
    ['a place that is none', { positions: { a: [1, 'x'] } }, 'positions.a[1]: must be a number'],
    ['a colour scheme there is not', { style: { theme: 'sepia' } }, 'style.theme: must be one of light, dark, print'],
    ['a layout there is not', { layout: { name: 'spiral' } }, 'layout.name: must be one of relations, '],
    ['a grouping in words', { grouping: 'always' }, 'grouping: must be off, auto or a whole number of 2 to 1000'],
    ['a grouping of one', { grouping: 1 }, 'grouping: must be at least 2'],
    [
      'a camera without extent',
      { camera: { x: 0, y: 0, width: 0, height: 1 } },
      'camera.width: must be at least 0.001',
    ],
    ['a later version', { version: 2 }, 'version: is 2, of a later Entente; this one reads 1. Update it first'],
    ['no version that ever was', { version: 'one' }, 'version: must be 1'],
  ])('that is %s is refused with its field and what it may be', (_, value, words) => {
    expect(faultsOf(value)[0]).toContain(words);
  });

  it('may hold as much as a graph, and no more', () => {
    const keys = (n: number) => Array.from({ length: n }, (_, i) => `k${i}`);
    const places = (n: number) => Object.fromEntries(keys(n).map((key) => [key, [0, 0]]));
    const { entities, facts } = GRAPH_SIZE;
    const { expansions, group } = RECIPE_SIZE;
    const steps = (n: number) => keys(n).map((entity) => ({ entity }));
    for (const [most, more] of [
      [{ hidden: keys(entities) }, { hidden: keys(entities + 1) }],
      [{ revealed: keys(facts) }, { revealed: keys(facts + 1) }],
      [{ positions: places(entities) }, { positions: places(entities + 1) }],
      [{ expansions: steps(expansions) }, { expansions: steps(expansions + 1) }],
      [{ grouping: group.most }, { grouping: group.most + 1 }],
    ])
      expect([faultsOf(most), faultsOf(more).length]).toEqual([[], 1]);
  });
});

it('docs/api.md names every part of a recipe', () => {
  const api = readFileSync(new URL('../docs/api.md', import.meta.url), 'utf8');
  const figures = api.slice(api.indexOf('\n## Figures'), api.indexOf('\n## Search'));
  expect(Object.keys(PictureRecipe.shape).filter((name) => !figures.includes(`\`${name}\``))).toEqual(['version']);
});
