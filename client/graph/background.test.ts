import { describe, expect, it } from 'vitest';
import type { FactLayer } from '../../contract/index.js';
import { edgeOf } from '../../kernel/testing/graphParts.js';
import { showsBackground, storyAround, withBackground } from './background.js';

const edge = (key: string, source: string, target: string, layer?: FactLayer) =>
  edgeOf(key, source, target, { type: key.toUpperCase(), ...(layer && { layer }) });

describe('the background', () => {
  it('is there with everything and in results, not in the core', () => {
    expect((['core', 'all', 'entities', 'result'] as const).map((scope) => showsBackground({}, scope))).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });
  it('is switched, and switched back to the shortest filter', () => {
    const on = withBackground({ kinds: ['Person'] }, 'core', true);
    expect(showsBackground(on, 'core')).toBe(true);
    expect(withBackground(on, 'core', false)).toEqual({ kinds: ['Person'] });
    const off = withBackground({}, 'all', false);
    expect(showsBackground(off, 'all')).toBe(false);
    expect(withBackground(off, 'all', true)).toEqual({});
  });
  it('comes along only of the entities that were asked for; imports have no background', () => {
    const lists = {
      nodes: [],
      edges: [
        edge('met', 'cha', 'kim', 'deed'),
        edge('works', 'cha', 'csis', 'background'),
        edge('leads', 'kim', 'korea', 'background'),
        edge('hired', 'kim', 'korea'),
      ],
    };
    const brought = (...asked: string[]) => storyAround(lists, asked).edges.map(({ key }) => key);
    expect(brought('csis')).toEqual(['met', 'works', 'hired']);
    expect(brought('leads')).toEqual(['met', 'leads', 'hired']);
  });
});
