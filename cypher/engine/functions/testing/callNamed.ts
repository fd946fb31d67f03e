/** A function of the table called as a statement would, at a fixed time over an empty graph. */
import { CommittedGraph } from '../../graph/CommittedGraph.js';
import type { Value } from '../../values/Value.js';
import type { FunctionContext } from '../FunctionEntry.js';
import { functionNamed } from '../index.js';

/** 2024-02-29T12:30:00Z. */
export const STATEMENT_TIME = 1_709_209_800_000_000_000n;

export const contextWith = (parts: Partial<FunctionContext> = {}): FunctionContext => ({
  graph: new CommittedGraph(),
  statementTime: STATEMENT_TIME,
  realTime: () => STATEMENT_TIME + 1n,
  random: () => 0.5,
  step: () => undefined,
  hold: () => undefined,
  ...parts,
});

export function callNamed(name: string, args: Value[], context = contextWith()): Value {
  const entry = functionNamed(name);
  if (!entry) throw new Error(`There is no function ${name}.`);
  return entry.nullIn !== false && args.includes(null) ? null : entry.call(args, context);
}

/** A map as a statement writes one; whole numbers are integers. */
export const mapOf = (entries: Record<string, Value>): Map<string, Value> =>
  new Map(
    Object.entries(entries).map(([key, value]) => [key, Number.isInteger(value) ? BigInt(value as number) : value]),
  );

/** As it reads after `toString()`. */
export const textOf = (value: Value): string | null => callNamed('toString', [value]) as string | null;
