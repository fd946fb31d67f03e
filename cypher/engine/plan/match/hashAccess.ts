/**
 * A node that nothing joins to what is known but a value that both have: looked up in a table, not scanned for each
 * row.
 */
import { compile } from '../../execute/expressions/compile.js';
import { hashJoin } from '../../execute/operators/hashJoin.js';
import { namesIn } from '../../check/namesIn.js';
import type { Planning } from '../Planning.js';
import type { Scope } from '../Scope.js';
import { nameOf, type Access } from './access.js';
import type { Found } from './Lookups.js';

/** Where the scan is so short, a table is not worth its making. */
const FEW = 8;

/**
 * `scan` made cheaper by one of what was `found` for the node: `node.key = value` whose value is known by then; it is
 * still to be asked.
 */
export function hashAccess(
  node: string,
  scan: Access,
  found: readonly Found[],
  scope: Scope,
  planning: Planning,
): Access {
  const { all } = scan;
  if (!all || scan.cost < FEW) return scan;
  for (const { lookup, condition } of found) {
    if (lookup.is !== 'equal') continue;
    const names = [...namesIn(lookup.value)];
    if (names.length === 0 || !names.every((name) => scope.has(name))) continue;
    const value = compile(lookup.value, { scope, inner: planning.inner, aggregates: null });
    const cost = Math.sqrt(scan.cost) + 1;
    const label = scan.label === undefined ? {} : { label: scan.label };
    const of = `${nameOf(node)}${scan.label === undefined ? '' : `:${scan.label}`}`;
    return {
      ...label,
      cost,
      step: (slot) =>
        hashJoin({
          details: [of, condition.details].join(' '),
          estimatedRows: cost,
          slot,
          key: lookup.key,
          value,
          all,
        }),
    };
  }
  return scan;
}
