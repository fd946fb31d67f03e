import { describe, expect, it } from 'vitest';
import { datasetsOf, wholeOf } from './wholeOf.js';

const news = { name: 'news', title: 'News', entities: 111, facts: 220 };
const ships = { name: 'ships', title: 'Ships', entities: 62, facts: 61 };
const store = { totals: { entities: 173, facts: 281 }, datasets: [news, ships] };
const whole = (nodes: string[][], edges: string[]) =>
  wholeOf(
    datasetsOf({ nodes: nodes.map((datasets) => ({ datasets })), edges: edges.map((dataset) => ({ dataset })) }),
    store,
  );

describe('the whole of which a graph is drawn', () => {
  it('is its one data set, though entities of it are in others too', () => {
    expect(whole([['news'], ['news', 'ships']], ['news'])).toEqual({
      totals: { entities: 111, facts: 220 },
      set: news,
    });
  });
  it('is the store when facts or entities of several are drawn, or nothing is', () => {
    expect(whole([['news'], ['ships']], ['news', 'ships'])).toEqual({ totals: store.totals, set: null });
    expect(whole([['news'], ['ships']], ['news'])).toEqual({ totals: store.totals, set: null });
    expect(whole([], [])).toEqual({ totals: store.totals, set: null });
  });
  it('needs no name when there is one data set alone', () => {
    expect(wholeOf(new Set(['news']), { ...store, datasets: [news] })).toEqual({ totals: store.totals, set: null });
  });
});
