/** What an index knows of the node that a connection leads to, whatever the row: execute/operators/Targets.ts. */
import { compile } from '../../execute/expressions/compile.js';
import { Targets } from '../../execute/operators/Targets.js';
import type { Context } from '../../execute/rows.js';
import { namesIn } from '../../check/namesIn.js';
import type { Planning } from '../Planning.js';
import { Scope } from '../Scope.js';
import { hasIndex } from './access.js';
import type { Found } from './Lookups.js';

/** `found`: what the node must be, which is asked of it again; null: no index has it. */
export function targetsOf(
  found: readonly Found[],
  { graph, inner, registers }: Planning,
): ((context: Context) => Targets) | null {
  if (!graph.readable) return null;
  const lookups = found.map(({ lookup }) => lookup);
  const labels = lookups.flatMap((one) => (one.is === 'label' ? [one.label] : []));
  for (const lookup of lookups) {
    if ((lookup.is !== 'in' && lookup.is !== 'equal') || namesIn(lookup.value).size > 0) continue;
    const label = labels.find((one) => hasIndex(graph, one, lookup));
    if (label === undefined) continue;
    const { is, key } = lookup;
    const value = compile(lookup.value, { scope: new Scope(registers), inner, aggregates: null });
    return (context) =>
      new Targets(
        {
          value: (asking) => value([], asking),
          isList: is === 'in',
          find: (one, { graph: seen }) => seen.nodesWhere(label, key, one),
        },
        context,
      );
  }
  return null;
}
