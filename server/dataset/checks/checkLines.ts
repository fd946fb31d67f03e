/** No two relationships between the same two entities show the same words, once dates are added. */
import type { GraphRows } from '../graphRows.js';
import type { TextDataset } from '../textDataset.js';
import { pairOf } from '../wordFacts.js';
import { lineOf, type ProblemList } from './ProblemList.js';

export function checkLines({ claims }: TextDataset, { facts }: GraphRows, found: ProblemList): void {
  const firstClaim = new Map<string, number>();
  claims.forEach(({ fact }, index) => firstClaim.set(fact, firstClaim.get(fact) ?? index));
  const taken = new Map<string, string>();
  for (const { id, source, target, properties } of facts) {
    for (const field of ['line', 'lineFr'] as const) {
      const words = String(properties[field]);
      const key = `${field} ${pairOf({ subject: source, object: target })} ${words}`;
      const before = taken.get(key);
      taken.set(key, before ?? id);
      if (before === undefined) continue;
      const index = firstClaim.get(id) ?? 0;
      const other = firstClaim.get(before) ?? 0;
      const same = `${id} reads "${words}" as ${before} of ${lineOf(other, claims[other]?.id)} does`;
      found.add('claims', index, 'fact', `${same}: say what sets them apart in a property of the line, or date them`);
    }
  }
}
