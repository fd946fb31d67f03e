/** Counts anew how many facts entities take part in, and their rank where it follows from that. */
import type { Transaction, Value } from '../../store/GraphStore.js';
import { runNamed, type RowOf } from '../../store/named.js';

/** Entities counted by one statement: those with very many facts make it slow. */
const CHUNK = 2_000;

export async function recountDegrees(transaction: Transaction, ids: readonly string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += CHUNK) {
    const rows = await runNamed(transaction, 'import.entities.degrees', { ids: ids.slice(at, at + CHUNK) });
    const patches = rows.map(patchOf).filter(({ properties }) => Object.keys(properties).length > 0);
    if (patches.length > 0) await runNamed(transaction, 'import.entities.patch', { rows: patches });
  }
}

function patchOf({ id, degree, before, prominence, claims, articles }: RowOf<'import.entities.degrees'>): {
  id: string;
  properties: Record<string, Value>;
} {
  const properties: Record<string, Value> = {};
  if (degree !== before) properties['degree'] = degree;
  // With claims, the rank follows from them.
  const ranksByClaims = (claims ?? 0) > 0 || (articles ?? 0) > 0;
  if (!ranksByClaims && prominence !== degree) properties['prominence'] = degree;
  return { id, properties };
}
