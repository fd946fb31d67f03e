/** Whether reading all relationships of a pattern is the better beginning, or there are nodes that are quicker found. */
import { hasIndex } from './match/access.js';
import { Costs } from './match/Costs.js';
import type { OneRelationship } from './oneRelationship.js';
import type { Planning } from './Planning.js';
import type { Scope } from './Scope.js';

/** How many relationships are read in the time that following one takes. */
const READ_AT_ONCE = 20;

export function isReadAtOnce({ pattern, ends }: OneRelationship, scope: Scope, planning: Planning): boolean {
  const { graph } = planning;
  const lookups = ends.flatMap((one) => one.lookups);
  const labels = lookups.flatMap((one) => (one.is === 'label' ? [one.label] : []));
  if (lookups.some((one) => 'value' in one && labels.some((label) => hasIndex(graph, label, one)))) return false;
  const labelled = labels.map((label) => graph.countWithLabel(label));
  const all = new Costs(scope, planning).relationships(pattern);
  return all <= READ_AT_ONCE * (Math.min(Infinity, ...labelled) + 1);
}
