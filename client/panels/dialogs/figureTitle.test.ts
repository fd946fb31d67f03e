import { describe, expect, it } from 'vitest';
import type { GraphEdge, GraphNode } from '../../../contract/index.js';
import { graphFromLists } from '../../graph/GraphData.js';
import { figureTitle } from './figureTitle.js';

const node = (key: string, name: string): GraphNode => ({
  key,
  attributes: { name, nameFr: name, kind: 'Person', role: null, roleFr: null, prominence: 1, degree: 1, datasets: [] },
});
const fact = (key: string, source: string, target: string): GraphEdge => ({
  key,
  source,
  target,
  attributes: {
    type: 'MET',
    status: 'asserted',
    contested: false,
    date: null,
    precision: null,
    claimCount: 1,
    originCount: 1,
    articles: [],
    dataset: 'd',
  },
});
const nodes = [node('a', 'Ada'), node('b', 'Bo'), node('c', 'Cy')];
const ofAda = graphFromLists({ nodes, edges: [fact('1', 'a', 'b'), fact('2', 'c', 'a')] });
const more = graphFromLists({ nodes, edges: [fact('1', 'a', 'b'), fact('2', 'c', 'b')] });

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
