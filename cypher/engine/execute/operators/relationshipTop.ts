/**
 * Of the relationships that a MATCH finds the first ones in an order that goes by their values: they are read from the
 * table, and none becomes an object that is not among the first for a while.
 */
import { CypherError } from '../../CypherError.js';
import type { ReadSome, TypeFilter } from '../../graph/Graph.js';
import type { Reading } from '../../graph/Reading.js';
import { order } from '../../values/ordering.js';
import type { GraphRelationship, Value } from '../../values/Value.js';
import { PAUSE, type Context, type Step } from '../rows.js';
import { EndsAsked, type Ends, type Passes } from './EndsAsked.js';

export interface TopKey {
  value(context: Context): Reading<Value | CypherError>;
  descending: boolean;
  /** It may fail, which counts of each that passes; others are read only where those before are the same. */
  mayFail: boolean;
}
export interface RelationshipTop {
  details: string;
  estimatedRows: number;
  types: TypeFilter;
  passes(context: Context): Reading<Passes>;
  ends: Ends;
  keys: readonly TopKey[];
  /** How many are wanted. */
  wanted(context: Context): number;
  relationship: number;
}

export const relationshipTop = (top: RelationshipTop): Step => ({
  operator: 'RelationshipTop',
  details: top.details,
  estimatedRows: top.estimatedRows,
  *run(source, context) {
    const { types, passes, relationship } = top;
    const [start, end] = [top.ends.start.slot, top.ends.end.slot];
    const ends = new EndsAsked(top.ends, context);
    for (const row of source) {
      if (row === PAUSE) {
        yield PAUSE;
        continue;
      }
      const first = new First(top, context);
      const sieve = ends.sieve(types, (passing: Passes) => passing === false, null);
      for (const some of context.graph.readable!.readings(types, passes(context), sieve)) {
        if (context.budget.spend(some.passed)) yield PAUSE;
        for (let at = 0; at < some.length; at++) {
          const passing = ends.pass(some.results[at]!, some, at, row);
          if (passing instanceof CypherError) throw passing;
          if (passing) first.add(some, at);
        }
      }
      for (const one of first.all()) {
        if (context.budget.spend()) yield PAUSE;
        row[relationship] = one;
        row[start] = one.start;
        row[end] = one.end;
        yield row;
      }
    }
  },
});

interface Candidate {
  relationship: GraphRelationship;
  by: readonly Value[];
}
/** Kept beyond what is wanted before the rest is cut off. */
const SPARE = 1_000;

class First {
  readonly #wanted: number;
  readonly #keys: readonly { reading: Reading<Value | CypherError>; descending: boolean; mayFail: boolean }[];
  /** Of the one that is looked at. */
  readonly #known: (Value | undefined)[] = [];
  #kept: Candidate[] = [];
  /** The last of as many as are wanted: what does not come before it is not kept. */
  #last: Candidate | null = null;

  constructor(
    { keys, wanted }: RelationshipTop,
    private readonly context: Context,
  ) {
    this.#wanted = wanted(context);
    this.#keys = keys.map(({ value, descending, mayFail }) => ({ reading: value(context), descending, mayFail }));
  }

  add(some: ReadSome<unknown>, at: number): void {
    // What may fail is asked of each, the rest as far as it decides.
    for (let key = 0; key < this.#keys.length; key++)
      this.#known[key] = this.#keys[key]!.mayFail ? this.#valueOf(some, at, key) : undefined;
    if (this.#last && !this.#isBefore(some, at, this.#last)) return;
    const by = this.#keys.map((_, key) => this.#known[key] ?? this.#valueOf(some, at, key));
    this.#kept.push({ relationship: some.relationship(at), by });
    this.context.budget.hold(1);
    if (this.#kept.length <= this.#wanted + SPARE) return;
    this.#kept = this.#sorted();
    this.#last = this.#kept.at(-1) ?? null;
  }
  all(): Iterable<GraphRelationship> {
    return this.#sorted().map(({ relationship }) => relationship);
  }

  #isBefore(some: ReadSome<unknown>, at: number, last: Candidate): boolean {
    for (let key = 0; key < this.#keys.length; key++) {
      const value = (this.#known[key] ??= this.#valueOf(some, at, key));
      const difference = this.#compare(key, value, last.by[key]!);
      if (difference !== 0) return difference < 0;
    }
    return false;
  }
  #sorted(): Candidate[] {
    const compare = (a: Candidate, b: Candidate): number => {
      let difference = 0;
      for (let key = 0; key < this.#keys.length && difference === 0; key++)
        difference = this.#compare(key, a.by[key]!, b.by[key]!);
      return difference;
    };
    return this.#kept.sort(compare).slice(0, this.#wanted);
  }
  #compare(key: number, a: Value, b: Value): number {
    const difference = order(a, b);
    return this.#keys[key]!.descending ? -difference : difference;
  }
  #valueOf(some: ReadSome<unknown>, at: number, key: number): Value {
    const value = some.read(at, this.#keys[key]!.reading);
    if (value instanceof CypherError) throw value;
    return value;
  }
}
