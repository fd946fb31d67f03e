/** What the surroundings of a MATCH mean for how it is carried out. */
import type { WantedOrder } from '../wantedOrder.js';

export interface MatchOptions {
  /** Registers of relationships that those of the patterns must not be; none by default. */
  distinctFrom?: readonly number[];
  /** Where it does not matter how often a row comes: the names that are read later. Null, by default: it does. */
  readLater?: ReadonlySet<string> | null;
  /** What the rows are sorted by next; null, by default: nothing. */
  order?: WantedOrder | null;
}
