import { describe, expect, it } from 'vitest';
import { datasetsOf, wholeOf } from './wholeOf.js';

const news = { name: 'news', title: 'News', entities: 111, facts: 220, background: 70 };
const ships = { name: 'ships', title: 'Ships', entities: 62, facts: 61, background: 0 };
const store = { totals: { entities: 173, facts: 281, background: 70 }, datasets: [news, ships], underWay: [] };
const all = { entities: 173, facts: 281 };
const whole = (nodes: string[][], edges: string[], withBackground = true) =>
  wholeOf(
    datasetsOf({ nodes: nodes.map((datasets) => ({ datasets })), edges: edges.map((dataset) => ({ dataset })) }),
    store,
    withBackground,
  );

describe('the whole of which a graph is drawn', () => {
  it('is its one data set, though entities of it are in others too', () => {
    expect(whole([['news'], ['news', 'ships']], ['news'])).toEqual({
      totals: { entities: 111, facts: 220 },
      set: news,
    });
  });
  it('is the store when facts or entities of several are drawn, or nothing is', () => {
    expect(whole([['news'], ['ships']], ['news', 'ships'])).toEqual({ totals: all, set: null });
    expect(whole([['news'], ['ships']], ['news'])).toEqual({ totals: all, set: null });
    expect(whole([], [])).toEqual({ totals: all, set: null });
  });
  it('leaves out the background where none is shown', () => {
    expect(whole([['news']], ['news'], false).totals).toEqual({ entities: 111, facts: 150 });
    expect(whole([], [], false).totals).toEqual({ entities: 173, facts: 211 });
  });
  it('needs no name when there is one data set alone', () => {
    expect(wholeOf(new Set(['news']), { ...store, datasets: [news] }, true)).toEqual({ totals: all, set: null });
    const coming = { ...store, datasets: [news], underWay: [{ dataset: 'ships', work: 'landing' as const }] };
    expect(wholeOf(new Set(['news']), coming, true)).toMatchObject({ totals: { entities: 111 }, set: news });
  });
});
