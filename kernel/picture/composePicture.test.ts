import { describe, expect, it } from 'vitest';
import { vocabularyOf } from '../appearance/index.js';
import { layoutGraph, measureGraph } from '../layout/index.js';
import { newsGraph } from '../layout/testing/newsGraph.js';
import { composePicture, discScale, nameScale } from './index.js';

const vocabulary = vocabularyOf([{ type: 'MET', label: { en: 'met', fr: 'a rencontré' }, symmetric: true }]);
const made = newsGraph(24, 2);
const graph = {
  nodes: new Map(made.nodes.map((n) => [n.key, n.attributes])),
  edges: new Map(made.edges.map((e) => [e.key, e])),
};
const places = new Map(
  [...layoutGraph(measureGraph(made, 'en', vocabulary))].map(([key, { x, y }]) => [key, [x, y] as const]),
);
const compose = (scale = 1) => composePicture({ graph, places, scale, language: 'en', vocabulary });

describe('a composed picture', () => {
  it('has every name at the scale it was laid out for, and most words', () => {
    const picture = compose();
    expect(picture.names.size).toBe(24);
    expect(picture.relationLabels.size).toBeGreaterThan(0.7 * made.edges.length);
  });
  it('leaves names out as it shrinks, the less prominent first, and never draws them unreadably small', () => {
    const small = compose(0.2);
    expect(small.names.size).toBeLessThan(24);
    const most = [...made.nodes].sort((a, b) => b.attributes.prominence - a.attributes.prominence)[0]!.key;
    expect(small.names.has(most)).toBe(true);
    expect(nameScale(0.2)).toBeGreaterThan(0.9);
    expect(discScale(0.25)).toBeLessThan(discScale(1));
  });
  it('takes the discs of an earlier picture as they are', () => {
    const whole = compose();
    const input = { graph, places, scale: 1, language: 'en' as const, vocabulary };
    const again = composePicture(input, whole.nodes);
    expect(again.nodes).toBe(whole.nodes);
    expect(again).toEqual(whole);
  });
  it('has every name on the canvas of a phone too', () => {
    const [width, height] = [342, 584];
    const lists = newsGraph(36, 4);
    const at = layoutGraph({ ...measureGraph(lists, 'en', vocabulary), width, height });
    const span = (of: number[]): number => Math.max(...of) - Math.min(...of);
    const scale = Math.min(
      width / span([...at.values()].map(({ x }) => x)),
      height / span([...at.values()].map(({ y }) => y)),
    );
    const picture = composePicture({
      graph: {
        nodes: new Map(lists.nodes.map((n) => [n.key, n.attributes])),
        edges: new Map(lists.edges.map((e) => [e.key, e])),
      },
      places: new Map([...at].map(([key, { x, y }]) => [key, [x, y] as const])),
      scale,
      language: 'en',
      vocabulary,
    });
    expect(picture.names.size).toBe(36);
  });
  it('puts a name where it hides no arrowhead, when there is room', () => {
    const two = {
      nodes: new Map(made.nodes.slice(0, 2).map((n) => [n.key, n.attributes])),
      edges: new Map([['f', { ...made.edges[0]!, key: 'f', source: 'e1', target: 'e0' }]]),
    };
    const { names } = composePicture({
      graph: two,
      places: new Map([
        ['e0', [0, 0]],
        ['e1', [0, 200]],
      ]),
      scale: 1,
      language: 'en',
      vocabulary,
    });
    expect(names.get('e0')?.side).toBe('right');
    expect(names.get('e1')?.side).toBe('below');
  });
  it('gives arrowheads to relations with a direction only', () => {
    const { edges } = compose();
    for (const { head, edge } of edges.values()) expect(head === null).toBe(edge.attributes.type === 'MET');
  });
  it('marks contested and denied relations on their line, before the words', () => {
    const { edges, relationLabels, crosses } = compose();
    const crossed = made.edges
      .filter((e) => e.attributes.contested || e.attributes.status === 'denied')
      .map((e) => e.key)
      .sort();
    expect([...crosses.keys()].sort()).toEqual(crossed);
    const labelled = [...crosses].filter(([key]) => relationLabels.has(key));
    expect(labelled.length).toBeGreaterThan(0);
    for (const [key, mark] of labelled) {
      const { x, y } = relationLabels.get(key)!.middle;
      expect(Math.hypot(x - mark.x, y - mark.y)).toBeGreaterThan(edges.get(key)!.labelWidth / 2 + 4);
    }
  });
  it('draws the names and words that are asked for even where there is no room', () => {
    const named = new Set(made.nodes.map(({ key }) => key));
    const labelled = new Set(made.edges.map(({ key }) => key));
    const picture = composePicture({
      graph,
      places,
      scale: 0.2,
      language: 'en',
      vocabulary,
      grouping: 'off',
      named,
      labelled,
    });
    expect(picture.names.size).toBe(24);
    expect(picture.relationLabels.size).toBe(made.edges.length);
  });
  it('leaves out nodes without a place, and their relations', () => {
    const picture = composePicture({
      graph,
      places: new Map([...places].slice(0, 3)),
      scale: 1,
      language: 'en',
      vocabulary,
    });
    expect(picture.nodes.size).toBe(3);
    for (const { edge } of picture.edges.values())
      expect([picture.nodes.has(edge.source), picture.nodes.has(edge.target)]).toEqual([true, true]);
  });
});
