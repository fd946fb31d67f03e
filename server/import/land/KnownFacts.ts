/** The facts a data set has already, each as two hashes in memory: of its ends and type, and of what it says. */
import { rowsOf, type GraphStore, type Value } from '../../store/GraphStore.js';
import type { Properties } from '../records.js';
import { KeyTable } from '../stage/KeyTable.js';
import { importStatement } from '../statements.js';

/** Entities whose facts are read at a time. */
const SOURCES = 1_000;
const TIMEOUT_MS = 600_000;
/** Set by imports themselves, the same for every fact. */
const CONSTANT: ReadonlySet<string> = new Set([
  'factId',
  'contested',
  'claimCount',
  'originCount',
  'articles',
  'claimants',
  'dataset',
  'importId',
]);

export type FactComparison = 'new' | 'same' | 'differs' | 'moved';

export class KnownFacts {
  readonly #ids = new KeyTable();
  #places = new Float64Array(1024);
  #contents = new Float64Array(1024);

  static async load(store: GraphStore, dataset: string, signal?: AbortSignal): Promise<KnownFacts> {
    const known = new KnownFacts();
    const any = await rowsOf(store, importStatement('facts', 'any'), {
      parameters: { dataset },
      timeoutMs: TIMEOUT_MS,
    });
    if (any.length === 0) return known;
    let ids: string[] = [];
    const flush = async (): Promise<void> => {
      if (ids.length === 0) return;
      signal?.throwIfAborted();
      const stream = await store.run(importStatement('facts', 'ofSources'), {
        parameters: { ids, dataset },
        timeoutMs: TIMEOUT_MS,
      });
      for await (const rows of stream) {
        for (const [id, type, source, target, properties] of rows)
          known.#add(String(id), String(type), String(source), String(target), properties as Record<string, Value>);
      }
      ids = [];
    };
    const entities = await store.run(importStatement('entities', 'ofDataset'), {
      parameters: { dataset },
      timeoutMs: TIMEOUT_MS,
    });
    for await (const rows of entities) {
      for (const [id] of rows) {
        ids.push(String(id));
        if (ids.length >= SOURCES) await flush();
      }
    }
    await flush();
    return known;
  }

  get size(): number {
    return this.#ids.size;
  }

  #add(id: string, type: string, source: string, target: string, properties: Record<string, Value>): void {
    const ordinal = this.#ids.add(id);
    if (ordinal >= this.#places.length) {
      this.#places = doubled(this.#places);
      this.#contents = doubled(this.#contents);
    }
    this.#places[ordinal] = hash53(placeOf(type, source, target));
    this.#contents[ordinal] = hash53(contentOf(properties));
  }

  compare(type: string, source: string, target: string, properties: Properties): FactComparison {
    const ordinal = this.#ids.find(String(properties['factId']));
    if (ordinal < 0) return 'new';
    if (this.#places[ordinal] !== hash53(placeOf(type, source, target))) return 'moved';
    return this.#contents[ordinal] === hash53(contentOf(properties)) ? 'same' : 'differs';
  }
}

function doubled(values: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const longer = new Float64Array(values.length * 2);
  longer.set(values);
  return longer;
}

const placeOf = (type: string, source: string, target: string): string => `${type}\n${source}\n${target}`;

function contentOf(properties: Record<string, Value> | Properties): string {
  let text = '';
  for (const name of Object.keys(properties).sort()) {
    if (CONSTANT.has(name)) continue;
    const value = properties[name] as Value;
    text += `${name}\u0000${Array.isArray(value) ? value.map(String).join('\u0001') : String(value)}\u0000`;
  }
  return text;
}

/** 53 bits: enough to tell whether one fact has changed. */
function hash53(text: string): number {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}
