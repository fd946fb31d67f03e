/**
 * Under which key the graph has, or will have, the entity that a data set's files call by an id. Ids count within their
 * data set; entities that a data set had before keys were made so keep their bare ids.
 */
import { entityKey, idWithin, keyPrefix } from '../../../contract/index.js';
import { Redirects } from '../judge/Redirects.js';
import type { ReadRows } from '../readRows.js';

/** The keys as they go from one thread to another. */
export interface EntityKeysState {
  dataset: string;
  anyThere: boolean;
  bare: ReadonlySet<string>;
  kept: ReadonlyMap<string, string>;
}

export class EntityKeys {
  readonly dataset: string;
  /** False: the graph has nothing under any key that the files may bring. */
  readonly anyThere: boolean;
  readonly #bare: ReadonlySet<string>;
  readonly #redirects: Redirects;

  /** `bare`: ids that the data set has as keys. */
  constructor(
    dataset: string,
    anyThere = false,
    bare: ReadonlySet<string> = new Set(),
    redirects: Redirects = new Redirects(),
  ) {
    this.dataset = dataset;
    this.anyThere = anyThere;
    this.#bare = bare;
    this.#redirects = redirects;
  }

  static of({ dataset, anyThere, bare, kept }: EntityKeysState): EntityKeys {
    return new EntityKeys(dataset, anyThere, bare, new Redirects(kept));
  }

  get state(): EntityKeysState {
    return { dataset: this.dataset, anyThere: this.anyThere, bare: this.#bare, kept: this.#redirects.kept };
  }

  static async load(read: ReadRows, dataset: string): Promise<EntityKeys> {
    const prefix = keyPrefix(dataset);
    const [known] = await read('import.datasets.one', { name: dataset });
    const bare = known === undefined ? [] : await read('import.keys.bare', { dataset, prefix });
    const own = await read('import.keys.any', { prefix });
    const redirects = await Redirects.load(read);
    // What entities of the data set were merged into belongs to it, but not by its id.
    const targets = redirects.targetsOf(prefix);
    const anyThere = own.length + bare.length + targets.size > 0;
    const ids = bare.map(({ id }) => id).filter((id) => !targets.has(id));
    return new EntityKeys(dataset, anyThere, new Set(ids), redirects);
  }

  /** The entity's own key, whether or not it was merged away. */
  of(id: string): string {
    return this.#bare.has(id) ? id : entityKey(this.dataset, id);
  }

  /** The key that stands for an own key now. */
  now(key: string): string {
    return this.#redirects.now(key);
  }

  /** Whether a key is the data set's own. */
  isOwn(key: string): boolean {
    return this.#bare.has(key) || key.startsWith(keyPrefix(this.dataset));
  }

  /** The id in the files of the entity of a key. */
  idOf(key: string): string {
    return idWithin(this.dataset, key);
  }
}
