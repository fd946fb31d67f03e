/** Labels that entities get and lose, gathered so that each label is one statement. */
import type { Transaction } from '../../store/GraphStore.js';
import { importStatement } from '../statements.js';

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
      await transaction.run(importStatement('entities', 'unlabel', { LABEL: label }), { ids });
    for (const [label, ids] of this.#added)
      await transaction.run(importStatement('entities', 'label', { LABEL: label }), { ids });
  }
}

function push(map: Map<string, string[]>, key: string, item: string): void {
  const items = map.get(key);
  if (items) items.push(item);
  else map.set(key, [item]);
}
