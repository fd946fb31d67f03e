/** Which ends of facts that no file brings are entities of the graph; each is looked up once. */
import type { ReadRows } from '../readRows.js';
import { KeyTable } from '../stage/KeyTable.js';
import type { StagedFact } from '../stage/StagedImport.js';

export class OutsideEnds {
  readonly #read: ReadRows;
  /** Ids the files bring. */
  readonly #brought: KeyTable;
  readonly #present = new KeyTable();
  readonly #missing = new KeyTable();

  constructor(read: ReadRows, brought: KeyTable) {
    this.#read = read;
    this.#brought = brought;
  }

  async lookUp(facts: readonly StagedFact[]): Promise<void> {
    const unknown = new Set<string>();
    for (const { source, target } of facts)
      for (const id of [source, target])
        if (!this.#brought.has(id) && !this.#present.has(id) && !this.#missing.has(id)) unknown.add(id);
    if (unknown.size === 0) return;
    for (const { id } of await this.#read('import.entities.there', { ids: [...unknown] })) {
      this.#present.add(id);
      unknown.delete(id);
    }
    for (const id of unknown) this.#missing.add(id);
  }

  /** An end of the fact, looked up before, that neither the files nor the graph have. */
  missingOf({ source, target }: StagedFact): string | undefined {
    return [source, target].find((id) => !this.#brought.has(id) && this.#missing.has(id));
  }
}
