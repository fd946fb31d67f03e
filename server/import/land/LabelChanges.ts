/** Labels that entities get and lose, gathered so that each label is one statement. */
import type { Transaction } from '../../store/GraphStore.js';
import { runNamed } from '../../store/named.js';

export class LabelChanges {
  /** Ids by label. */
  readonly #added = new Map<string, string[]>();
  readonly #removed = new Map<string, string[]>();

  add(id: string, { added, removed }: { added: readonly string[]; removed: readonly string[] }): void {
    for (const label of added) push(this.#added, label, id);
    for (const label of removed) push(this.#removed, label, id);
  }

  async write(transaction: Transaction): Promise<void> {
    for (const [label, ids] of this.#removed)
      await runNamed(transaction, 'import.entities.unlabel', { ids }, { LABEL: label });
    for (const [label, ids] of this.#added)
      await runNamed(transaction, 'import.entities.label', { ids }, { LABEL: label });
  }
}

function push(map: Map<string, string[]>, key: string, item: string): void {
  const items = map.get(key);
  if (items) items.push(item);
  else map.set(key, [item]);
}
