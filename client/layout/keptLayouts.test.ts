import { describe, expect, it } from 'vitest';
import type { Arranged, Arranging } from '../../kernel/layouts/index.js';
import { KeptLayouts, type LayoutStorage } from './keptLayouts.js';

/** A browser's CacheStorage as far as it is used here. */
function browser() {
  const caches = new Map<string, Map<string, string>>();
  const storage = {
    keys: async () => [...caches.keys()],
    delete: async (name: string) => caches.delete(name),
    async open(name: string) {
      const held = caches.get(name) ?? new Map<string, string>();
      caches.set(name, held);
      return {
        match: async (url: string) => (held.has(url) ? new Response(held.get(url)) : undefined),
        put: async (url: string, response: Response) => void held.set(url, await response.text()),
        keys: async () => [...held.keys()],
        delete: async (url: string) => held.delete(url),
      };
    },
  };
  return { caches, storage: storage as unknown as LayoutStorage };
}

const asked = (seed: number, x = 0): Arranging => ({
  request: { nodes: [], edges: [], seed, fixed: new Map([['a', { x, y: 0 }]]) },
  layout: { name: 'relations' },
  ground: null,
  anew: false,
  drawn: null,
});
const found: Arranged = { points: new Map([['a', { x: 0.1 + 0.2, y: -1e-7 }]]), ground: null };

/** Counts how often a layout is computed. */
function computing(answer: Arranged = found) {
  let times = 0;
  return { arrange: async () => ((times += 1), answer), times: () => times };
}

/** Waits until what is kept is written. */
const written = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('kept layouts', () => {
  it('answer the same question with the same layout, to the last bit, on a page opened later', async () => {
    const { storage } = browser();
    const { arrange, times } = computing();
    const first = new KeptLayouts('a.js', storage);
    expect(await first.isEmpty()).toBe(true);
    await first.find(asked(1), arrange);
    await written();
    expect(await first.isEmpty()).toBe(false);
    expect(await new KeptLayouts('a.js', storage).find(asked(1), arrange)).toEqual(found);
    expect(times()).toBe(1);
  });

  it('distinguish questions, by what stays where it is too', async () => {
    const { storage } = browser();
    const { arrange, times } = computing();
    const kept = new KeptLayouts('a.js', storage);
    for (const question of [asked(1), asked(2), asked(1, 5)]) await kept.find(question, arrange);
    await written();
    expect(times()).toBe(3);
  });

  it('of other code are thrown away', async () => {
    const { caches, storage } = browser();
    const { arrange, times } = computing();
    await new KeptLayouts('a.js', storage).find(asked(1), arrange);
    await written();
    await new KeptLayouts('b.js', storage).find(asked(1), arrange);
    expect(times()).toBe(2);
    expect(caches.size).toBe(1);
  });

  it('go, the oldest first, when there are too many', async () => {
    const { caches, storage } = browser();
    const { arrange, times } = computing();
    const kept = new KeptLayouts('a.js', storage);
    for (let seed = 0; seed <= 100; seed++) await kept.find(asked(seed), arrange);
    await written();
    expect([...caches.values()][0]!.size).toBe(100);
    await kept.find(asked(0), arrange);
    await kept.find(asked(100), arrange);
    expect(times()).toBe(102);
  });

  it('are none where the browser has no storage, or lets nobody at it', async () => {
    const refusing = { keys: () => Promise.reject(new Error('SecurityError')) } as unknown as LayoutStorage;
    for (const storage of [undefined, refusing]) {
      const { arrange, times } = computing();
      const kept = new KeptLayouts('a.js', storage);
      for (let i = 0; i < 2; i++) expect(await kept.find(asked(1), arrange)).toBe(found);
      expect(times()).toBe(2);
    }
  });

  it('that cannot be computed are the caller’s to hear of, and not kept', async () => {
    const { caches, storage } = browser();
    const kept = new KeptLayouts('a.js', storage);
    await expect(kept.find(asked(1), () => Promise.reject(new Error('given up')))).rejects.toThrow('given up');
    expect([...caches.values()][0]!.size).toBe(0);
  });
});
