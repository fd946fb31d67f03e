/** New entities of an import that are called as one that is there already: each would stand beside the other. */
import type { ReadRows } from '../readRows.js';

/** New names that are looked for at most; a file that brings more is a data set of its own. */
const MOST_NAMES = 2_000;
const LISTED = 5;

export class Namesakes {
  /** By name, the id that the file gives it. */
  readonly #added = new Map<string, string>();

  add(id: string, name: string): void {
    if (this.#added.size < MOST_NAMES && !this.#added.has(name)) this.#added.set(name, id);
  }

  /** A remark for each of the first few, and how many there are besides. */
  async remarks(read: ReadRows): Promise<string[]> {
    if (this.#added.size === 0) return [];
    const found = await read('import.entities.of-names', { names: [...this.#added.keys()] });
    const pairs = found.flatMap(({ id, name, nameFr }) => {
      const shared = this.#added.has(name) ? name : (nameFr ?? '');
      const added = this.#added.get(shared);
      return added === undefined ? [] : [{ id, shared, added }];
    });
    const more = pairs.length - LISTED;
    return [
      ...pairs
        .slice(0, LISTED)
        .map(
          ({ id, shared, added }) =>
            `There is an entity called “${shared}” already, with the id ${id}; the file would add another, with the id ` +
            `${added}. If the two are one, write ${id} in the file.`,
        ),
      ...(more > 0 ? [`${more} more new entities are called as ones that are there.`] : []),
    ];
  }
}
