/**
 * By which number the database knows each node that a landing import has added, by the ordinal of its entity. Such
 * numbers hold while it lands; who matches by one looks at the node's key, too. It knows nothing of facts.
 */
export class NodeIds {
  #ids = new Float64Array(1024).fill(-1);

  /** -1 where the import has added no such node. */
  get(ordinal: number): number {
    return this.#ids[ordinal] ?? -1;
  }

  set(ordinal: number, id: number): void {
    if (ordinal >= this.#ids.length) {
      const ids = new Float64Array(Math.max(ordinal + 1, this.#ids.length * 2)).fill(-1);
      ids.set(this.#ids);
      this.#ids = ids;
    }
    this.#ids[ordinal] = id;
  }
}
