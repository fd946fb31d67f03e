/**
 * Layouts that were computed once, kept by the browser: a reader who opens the page again, or goes back to a picture,
 * does not wait for what has been computed before. Knows neither state nor how a layout is made.
 */
import type { Arranged, Arranging } from '../../kernel/layouts/index.js';

/** A layout as text. */
interface Kept {
  points: [string, { x: number; y: number }][];
  ground: Arranged['ground'];
}

/** The browser's storage, in as far as it is used here. */
export type LayoutStorage = Pick<CacheStorage, 'open' | 'keys' | 'delete'>;

const PREFIX = 'layouts by ';
/** What is more goes, the oldest first: a layout is some ten kilobytes. */
const MOST_KEPT = 100;

export class KeptLayouts {
  readonly #cache: Promise<Cache | null>;

  /**
   * `code`: identifies the code that computes the layouts; what other code computed is thrown away. `storage`:
   * undefined where the browser keeps nothing, as on an address without https that is not this machine's.
   */
  constructor(code: string, storage: LayoutStorage | undefined) {
    this.#cache = storage === undefined ? Promise.resolve(null) : opened(storage, `${PREFIX}${code}`).catch(() => null);
  }

  async isEmpty(): Promise<boolean> {
    const cache = await this.#cache;
    return cache === null || (await cache.keys().catch(() => [])).length === 0;
  }

  /** The layout kept for exactly this question, else what `arrange` finds, which is kept from then on. */
  async find(asked: Arranging, arrange: () => Promise<Arranged>): Promise<Arranged> {
    const cache = await this.#cache;
    if (cache === null) return arrange();
    const address = await addressOf(asked);
    const kept = await read(cache, address).catch(() => null);
    if (kept !== null) return kept;
    const found = await arrange();
    // Full, or wiped meanwhile: it is computed again next time.
    void keep(cache, address, found).catch(() => undefined);
    return found;
  }
}

async function opened(storage: LayoutStorage, name: string): Promise<Cache> {
  for (const other of await storage.keys()) if (other.startsWith(PREFIX) && other !== name) await storage.delete(other);
  return storage.open(name);
}

async function addressOf(asked: Arranging): Promise<string> {
  const text = JSON.stringify(asked, (_, value: unknown) => (value instanceof Map ? [...value] : value));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `/layouts/${[...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

async function read(cache: Cache, address: string): Promise<Arranged | null> {
  const found = await cache.match(address);
  if (found === undefined) return null;
  const { points, ground } = (await found.json()) as Kept;
  return { points: new Map(points), ground };
}

async function keep(cache: Cache, address: string, { points, ground }: Arranged): Promise<void> {
  await cache.put(address, new Response(JSON.stringify({ points: [...points], ground } satisfies Kept)));
  const all = await cache.keys();
  await Promise.all(all.slice(0, Math.max(0, all.length - MOST_KEPT)).map((old) => cache.delete(old)));
}
