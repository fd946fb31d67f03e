import { expect, it } from 'vitest';
import type { StyledNode } from '../../kernel/appearance/index.js';
import { edgeOf, nodeOf } from '../../kernel/testing/graphParts.js';
import { graphFromLists } from '../graph/GraphData.js';
import { lineStyle, type Colouring } from './discsAndLines.js';

const paint = (fill: string) => ({
  light: { fill, onFill: '#ffffff' },
  dark: { fill, onFill: '#ffffff' },
  print: { fill, onFill: '#ffffff' },
});

it('a line within a group that a rule gives a colour has that colour, one that leads out of it has not', () => {
  const inColour = (key: string, fill: string) => {
    const node = nodeOf(key);
    return { ...node, attributes: { ...node.attributes, styling: { paint: paint(fill) } } as StyledNode };
  };
  const graph = graphFromLists({
    nodes: [inColour('a', '#aa0000'), inColour('b', '#aa0000'), inColour('c', '#00aa00'), nodeOf('d'), nodeOf('e')],
    edges: [edgeOf('within', 'a', 'b'), edgeOf('out', 'a', 'c'), edgeOf('plain', 'd', 'e')],
  });
  const colourOf = (key: string) => lineStyle(graph, key, { theme: 'light', emphasis: null }).color.slice(0, 7);
  expect(colourOf('within')).toBe('#aa0000');
  expect(colourOf('out')).toBe(colourOf('plain'));
});

it('a line goes by what it carries unless somebody denies it; while something stands in front, none does', () => {
  const graph = graphFromLists({
    nodes: [nodeOf('a'), nodeOf('b')],
    edges: [edgeOf('plain', 'a', 'b'), edgeOf('denied', 'a', 'b', { contested: true })],
  });
  const standing = (emphasis: Colouring['emphasis']) =>
    ['plain', 'denied'].map((key) => lineStyle(graph, key, { theme: 'light', emphasis }).standing);
  expect(standing(null)).toEqual([undefined, 'strong']);
  expect(standing({ nodes: new Set(['a']), edges: new Set(['plain']) })).toEqual(['own', 'own']);
});
