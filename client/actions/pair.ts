/** Pairs of entities: everything between two of them. */
import { pairsOf } from '../../kernel/picture/pairs.js';
import { visible } from '../state/graph.js';
import { moveCamera } from '../state/page.js';
import type { Pair } from '../state/looking.js';
import { selection } from '../state/selection.js';
import { select } from './select.js';

export function selectPair(pair: Pair): void {
  select({ entities: [], facts: [], pair });
  moveCamera({ kind: 'show', nodes: pair });
}

/** The pair that a selection stands for: two entities, or the ends of one fact; null when it stands for none. */
export function pairInSelection(): Pair | null {
  const { entities, facts } = selection.value;
  const [one, other] = entities;
  if (facts.length === 0)
    return entities.length === 2 && one !== undefined && other !== undefined ? [one, other] : null;
  const edge = visible.value.edges.get(facts[0]!);
  const alone = facts.length === 1 && entities.length === 0;
  return alone && edge !== undefined && edge.source !== edge.target ? [edge.source, edge.target] : null;
}

/** Pairs with several facts between them, those with most first. */
export const pairsDrawn = (): Pair[] =>
  [...pairsOf(visible.value.edges.values())]
    .filter(([, facts]) => facts.length > 1)
    .sort(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1))
    .map(([key]) => key.split('\n') as [string, string]);

/** Selects the next of them, round again after the last. */
export function nextPair(): void {
  const pairs = pairsDrawn();
  const now = selection.value.pair;
  const at = pairs.findIndex((pair) => now !== undefined && pair.every((key) => now.includes(key)));
  const next = pairs[(at + 1) % pairs.length];
  if (next !== undefined) selectPair(next);
}
