import { describe, expect, test } from 'vitest';
import { PictureRecipe } from '../../contract/index.js';
import { keysNamed, withKeys } from './renamedKeys.js';

const recipe = PictureRecipe.parse({
  source: { scope: 'entities', entities: ['a', 'b', 'k'], background: ['c'] },
  hidden: ['d'],
  selection: { entities: ['a', 'k'], facts: ['f'] },
  paths: { from: 'a', to: 'e' },
  layout: { name: 'radial', around: ['a'] },
});

describe('entities merged into others since a link was made', () => {
  test('are named wherever a recipe names entities', () => {
    expect(keysNamed(recipe)).toEqual(['a', 'b', 'k', 'c', 'd', 'e']);
  });
  test('are replaced everywhere, each once', () => {
    const moved = withKeys(recipe, new Map([['a', 'k']]));
    expect(moved).toMatchObject({
      source: { entities: ['k', 'b'], background: ['c'] },
      selection: { entities: ['k'], facts: ['f'] },
      paths: { from: 'k', to: 'e' },
      layout: { around: ['k'] },
    });
    expect(keysNamed(moved)).not.toContain('a');
  });
  test('and were a pair, or the ends of paths: the one is selected', () => {
    const pair = PictureRecipe.parse({ selection: { pair: ['a', 'k'] }, paths: { from: 'k', to: 'a' } });
    const moved = withKeys(pair, new Map([['a', 'k']]));
    expect(moved.selection).toEqual({ entities: ['k'], facts: [] });
    expect(moved.paths).toBeUndefined();
  });
});
