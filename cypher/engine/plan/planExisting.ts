/**
 * `EXISTS { (a)-[r]->(b) WHERE … }`, where nothing is asked of the relationship but its values: of many nodes it is
 * known from one look at all relationships (execute/expressions/Existing.ts).
 */
import { Existing } from '../execute/expressions/Existing.js';
import type { Context } from '../execute/rows.js';
import type { PatternPart, Query } from '../parse/syntax.js';
import { endsOf, oneRelationship, passesOf } from './oneRelationship.js';
import type { Planning } from './Planning.js';
import type { Scope } from './Scope.js';
import { undecided } from './undecided.js';

/** `ofAll`: it will be asked of all nodes with a label, not only of some. Null: it is looked for at each node. */
export function planExisting(
  sought: PatternPart | Query,
  scope: Scope,
  planning: Planning,
  ofAll = false,
): ((context: Context) => Existing) | null {
  const { patterns, where } = matched(sought);
  const one = oneRelationship(patterns, undecided(where, planning.parameters), scope, planning);
  if (!one) return null;
  const { name, left, right, pattern, types, own, ends } = one;
  const known = [left, right].filter((node) => scope.has(node));
  const [node] = known;
  if (node === undefined || known.length > 1 || scope.has(name)) return null;
  const brought = new Set([left, right, name]);
  if (ends.some(({ needs }) => [...needs].some((each) => scope.has(each) && !brought.has(each)))) return null;
  const passes = passesOf(own, name, planning);
  if (!passes) return null;
  const within = scope.inside();
  const other = node === left ? right : left;
  within.declare(other);
  const ways = { out: [left, right], in: [right, left] } as const;
  const asked = (pattern.direction === 'both' ? (['out', 'in'] as const) : [pattern.direction]).map((way) => {
    const [start, end] = ways[way];
    return { isStart: start === node, ends: endsOf(ends, start, end, within, planning) };
  });
  let last: { context: Context; existing: Existing } | null = null;
  return (context) => {
    if (last?.context !== context)
      last = {
        context,
        existing: new Existing({ slot: scope.slot(node), types, passes: passes(context), ways: asked, ofAll }, context),
      };
    return last.existing;
  };
}

function matched(sought: PatternPart | Query): { patterns: PatternPart[]; where: Parameters<typeof undecided>[0] } {
  if (!('parts' in sought)) return { patterns: [sought], where: null };
  const [clauses, ...others] = sought.parts;
  const [only, ...more] = clauses ?? [];
  if (only?.is !== 'match' || only.optional || more.length + others.length > 0) return { patterns: [], where: null };
  return only;
}
