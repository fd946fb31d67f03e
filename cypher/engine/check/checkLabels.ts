import type { LabelExpression } from '../parse/syntax.js';
import { inferAs } from './ask.js';
import type { Place } from './Place.js';

/** Names computed while the statement runs: a text or a list of texts. */
export function checkLabels(labels: LabelExpression | null, place: Place): void {
  const waiting = labels ? [labels] : [];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.is === 'dynamic')
      inferAs(next.names, { ...place, truth: false }, 'Labels and types are named by texts', 'STRING', 'LIST');
    if (next.is === 'not') waiting.push(next.part);
    if (next.is === 'and' || next.is === 'or') waiting.push(...next.parts);
  }
}
