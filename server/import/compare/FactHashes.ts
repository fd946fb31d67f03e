/** The facts a data set has already, each as two hashes in memory: of its ends and type, and of what it says. */
import type { GraphStore, Value } from '../../store/GraphStore.js';
import { readNamed, streamNamed } from '../../store/named.js';
import { STATEMENT_TIMEOUT_MS } from '../limits.js';
import type { Properties } from '../records.js';
import { KeyTable } from '../stage/KeyTable.js';
import type { StagedFact } from '../stage/StagedImport.js';
import { hash53 } from './hash53.js';

/** Entities whose facts are read at a time. */
const SOURCES = 1_000;
const TIMEOUT = { timeoutMs: STATEMENT_TIMEOUT_MS };
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

/** `moved`: the id is that of a fact with another type or other ends. */
export type FactComparison = 'new' | 'same' | 'differs' | 'moved';

export class FactHashes {
  readonly #ids = new KeyTable();
  #places = new Float64Array(1024);
  #contents = new Float64Array(1024);

  static async load(store: GraphStore, dataset: string, signal?: AbortSignal): Promise<FactHashes> {
    const hashes = new FactHashes();
    for await (const ids of sourcesOf(store, dataset)) {
      signal?.throwIfAborted();
      const facts = await streamNamed(store, 'import.facts.of-sources', { ids, dataset }, TIMEOUT);
      for await (const batch of facts)
        for (const { factId, type, source, target, properties } of batch)
          hashes.#add(factId, placeOf(type, source, target), properties);
    }
    return hashes;
  }

  get size(): number {
    return this.#ids.size;
  }

  #add(id: string, place: string, properties: Record<string, Value>): void {
    const ordinal = this.#ids.add(id);
    if (ordinal >= this.#places.length) {
      this.#places = doubled(this.#places);
      this.#contents = doubled(this.#contents);
    }
    this.#places[ordinal] = hash53(place);
    this.#contents[ordinal] = hash53(contentOf(properties));
  }

  compare(type: string, { source, target, properties }: StagedFact): FactComparison {
    const ordinal = this.#ids.find(String(properties['factId']));
    if (ordinal < 0) return 'new';
    if (this.#places[ordinal] !== hash53(placeOf(type, source, target))) return 'moved';
    return this.#contents[ordinal] === hash53(contentOf(properties)) ? 'same' : 'differs';
  }
}

/** Ids of the data set's entities, a thousand at a time; none when it has no facts. */
async function* sourcesOf(store: GraphStore, dataset: string): AsyncGenerator<string[]> {
  if ((await readNamed(store, 'import.facts.any', { dataset }, TIMEOUT)).length === 0) return;
  let ids: string[] = [];
  for await (const batch of await streamNamed(store, 'import.entities.of-dataset', { dataset }, TIMEOUT)) {
    for (const { id } of batch) {
      ids.push(id);
      if (ids.length < SOURCES) continue;
      yield ids;
      ids = [];
    }
  }
  if (ids.length > 0) yield ids;
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
