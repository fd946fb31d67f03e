import { describe, expect, it } from 'vitest';
import { edgeOf, nodeOf } from '../../../kernel/testing/graphParts.js';
import { graphFromLists } from '../../graph/GraphData.js';
import { figureTitle } from './figureTitle.js';

const nodes = Object.entries({ a: 'Ada', b: 'Bo', c: 'Cy' }).map(([key, name]) => nodeOf(key, { name, nameFr: name }));
const ofAda = graphFromLists({ nodes, edges: [edgeOf('1', 'a', 'b'), edgeOf('2', 'c', 'a')] });
const more = graphFromLists({ nodes, edges: [edgeOf('1', 'a', 'b'), edgeOf('2', 'c', 'b')] });

describe('the title that a figure begins with', () => {
  it('speaks of relations of the selected only where all facts drawn are theirs', () => {
    expect(figureTitle(ofAda, ['a'], 'en')).toBe('Relations of Ada');
    expect(figureTitle(more, ['a'], 'en')).toBe('Ada and others');
    expect(figureTitle(more, ['a', 'c'], 'fr')).toBe('Relations d’Ada et Cy');
    expect(figureTitle(more, ['a'], 'fr')).toBe('Ada et d’autres');
  });
  it('names nobody who is not drawn', () => {
    expect(figureTitle(ofAda, ['gone'], 'en')).toBe('Who did what to whom');
    expect(figureTitle(graphFromLists({ nodes: [nodes[0]!], edges: [] }), ['a'], 'en')).toBe('Ada');
    expect(figureTitle(graphFromLists({ nodes, edges: [] }), [], 'en')).toBe('');
  });
});
