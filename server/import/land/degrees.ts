/** Counts anew how many facts entities take part in, and their rank where it follows from that. */
import type { Transaction, Value } from '../../store/GraphStore.js';
import { importStatement } from '../statements.js';

/** Rows per statement: hubs make counting slow. */
const CHUNK = 2_000;

export async function recount(transaction: Transaction, ids: readonly string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += CHUNK) {
    const { rows } = await transaction.run(importStatement('entities', 'degrees'), { ids: ids.slice(at, at + CHUNK) });
    const patches = rows.flatMap(([id, degree, before, prominence, claims, articles]) => {
      const properties: Record<string, Value> = {};
      if (degree !== before) properties['degree'] = degree ?? 0;
      // With claims, the rank follows from them.
      if (!(Number(claims ?? 0) > 0 || Number(articles ?? 0) > 0) && prominence !== degree)
        properties['prominence'] = degree ?? 0;
      return Object.keys(properties).length > 0 ? [{ id: id ?? '', properties }] : [];
    });
    if (patches.length > 0) await transaction.run(importStatement('entities', 'patch'), { rows: patches });
  }
}
