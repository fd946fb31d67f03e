/**
 * Under which key the graph has, or will have, the entity that a data set's files call by an id. Ids count within their
 * data set; entities that a data set had before keys were made so keep their bare ids.
 */
import { entityKey, idWithin, keyPrefix } from '../../../contract/index.js';
import type { ReadRows } from '../readRows.js';

export class EntityKeys {
  readonly dataset: string;
  /** False: the graph has nothing under any key that the files may bring. */
  readonly anyThere: boolean;
  readonly #bare: ReadonlySet<string>;

  /** `bare`: ids that the data set has as keys. */
  constructor(dataset: string, anyThere = false, bare: ReadonlySet<string> = new Set()) {
    this.dataset = dataset;
    this.anyThere = anyThere;
    this.#bare = bare;
  }

  static async load(read: ReadRows, dataset: string): Promise<EntityKeys> {
    const prefix = keyPrefix(dataset);
    const [known] = await read('import.datasets.one', { name: dataset });
    const bare = known === undefined ? [] : await read('import.keys.bare', { dataset, prefix });
    const own = await read('import.keys.any', { prefix });
    return new EntityKeys(dataset, own.length + bare.length > 0, new Set(bare.map(({ id }) => id)));
  }

  of(id: string): string {
    return this.#bare.has(id) ? id : entityKey(this.dataset, id);
  }

  /** The id in the files of the entity of a key. */
  idOf(key: string): string {
    return idWithin(this.dataset, key);
  }
}
