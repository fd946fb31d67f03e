/**
 * What is asked of the ends of relationships that are read and not made objects. Of a node it is asked once,
 * however many relationships it has.
 */
import { CypherError } from '../../CypherError.js';
import { type Labelled, LOOK, NO, type ReadSome, type Sieve, type TypeFilter, YES } from '../../graph/Graph.js';
import { OrdinalBytes } from '../../graph/OrdinalBytes.js';
import type { Reading } from '../../graph/Reading.js';
import type { GraphNode } from '../../values/Value.js';
import type { Context, Evaluate, Row } from '../rows.js';
import { and, truthOf, type Truth } from '../truth.js';

/** What conditions come to; a failure counts only where no other condition decides. */
export type Passes = Truth | CypherError;

export interface End {
  /** Its register. */
  slot: number;
  /** A label that it must have; null: none. */
  label: string | null;
  /** What else is asked of it alone, which is the same for each of its relationships; null: nothing. */
  condition: Evaluate | null;
  /** The same, where it asks for nothing but the node's values. */
  reading: ((context: Context) => Reading<Passes>) | null;
}
export interface Ends {
  start: End;
  end: End;
  /** What is asked of both ends at once; null: nothing. */
  together: Evaluate | null;
}

export class EndsAsked {
  readonly #start: Known;
  readonly #end: Known;
  readonly #together: Evaluate | null;

  constructor(
    { start, end, together }: Ends,
    private readonly context: Context,
  ) {
    this.#start = new Known(start, context);
    this.#end = new Known(end, context);
    this.#together = together;
  }

  /** With what the relationship's `own` conditions came to. Its ends stand in their registers of the row where it must be. */
  pass(own: Passes, some: ReadSome<unknown>, at: number, row: Row): Passes {
    if (own === false) return false;
    const start = this.#start.known(some.starts[at]!);
    const end = this.#end.known(some.ends[at]!);
    if (start === FALSE || end === FALSE) return false;
    return start === TRUE && end === TRUE && !this.#together ? own : this.#lookedAt(own, some, at, row);
  }

  /**
   * What need not be handed on of relationships with one of the types, of which `isOut` is said by their values; `count`
   * takes how many there are of those that pass. Null: they are too few for asking each node once.
   */
  sieve<T>(types: TypeFilter, isOut: (result: T) => boolean, count: Sieve<T>['count']): Sieve<T> | null {
    const { graph } = this.context;
    const { ordinals } = graph.readable!;
    const all = types ? [...types].reduce((sum, type) => sum + graph.countOfType(type), 0) : graph.relationshipCount;
    if (all < ordinals) return null;
    const [starts, ends] = [this.#start.marks(ordinals), this.#end.marks(ordinals)];
    const asked = [this.#start.labelAlone, this.#end.labelAlone];
    const labels = asked.filter((label) => label !== undefined);
    return {
      starts,
      ends,
      labels: labels.length === asked.length ? labels : null,
      isOut,
      count: this.#together ? null : count,
    };
  }

  #lookedAt(own: Passes, some: ReadSome<unknown>, at: number, row: Row): Passes {
    let passes = both(own, this.#start.of(some.start(at), row));
    if (passes !== false) passes = both(passes, this.#end.of(some.end(at), row));
    const together = this.#together;
    if (passes === false || !together) return passes;
    return both(
      passes,
      orFailure(() => truthOf(together(row, this.context))),
    );
  }
}

/** What nodes were found to be, by their ordinals. */
class Known {
  readonly #truths = new OrdinalBytes();
  readonly #labelled: OrdinalBytes | null;
  readonly #read: ((ordinal: number) => Passes) | null;
  constructor(
    private readonly end: End,
    private readonly context: Context,
  ) {
    const readable = context.graph.readable!;
    this.#labelled = end.label === null ? null : readable.labelled(end.label);
    this.#read = end.reading && readable.nodeReader(end.reading(context));
  }

  /** What is asked for, null: nothing; undefined: more than a label, or one of which no marks are kept. */
  get labelAlone(): Labelled | null | undefined {
    const { label, condition } = this.end;
    if (condition) return undefined;
    if (label === null || !this.#labelled) return null;
    return this.context.graph.countWithLabel(label) > 0 ? { label, marks: this.#labelled } : undefined;
  }
  /** Null: it is wanted in any case. */
  marks(ordinals: number): Uint8Array | null {
    const labelled = this.#labelled?.first(ordinals) ?? null;
    if (!this.end.condition) return labelled;
    const marks = new Uint8Array(ordinals);
    for (let ordinal = 0; ordinal < ordinals; ordinal++)
      if (!labelled || labelled[ordinal] === YES) marks[ordinal] = this.#mark(ordinal);
    return marks;
  }
  #mark(ordinal: number): number {
    const truth = this.#read ? this.#read(ordinal) : null;
    return truth === true ? YES : truth === false ? NO : LOOK;
  }
  /** TRUE, FALSE, or another number: it must be looked at. */
  known(ordinal: number): number {
    if (this.#labelled?.at(ordinal) === 0) return FALSE;
    if (!this.end.condition) return TRUE;
    const known = this.#truths.at(ordinal);
    if (known !== UNKNOWN || !this.#read) return known;
    const truth = this.#read(ordinal);
    return truth instanceof CypherError ? UNKNOWN : this.#keep(ordinal, truth);
  }
  /** The node stands in its register then. */
  of(node: GraphNode, row: Row): Passes {
    const { slot, label, condition } = this.end;
    const { ordinal } = node;
    row[slot] = node;
    const known = this.known(ordinal);
    if (known !== UNKNOWN) return TRUTHS[known]!;
    if (label !== null && !this.context.graph.hasLabel(node, label)) return false;
    const truth = condition ? orFailure(() => truthOf(condition(row, this.context))) : true;
    if (!(truth instanceof CypherError)) this.#keep(ordinal, truth);
    return truth;
  }
  #keep(ordinal: number, truth: Truth): number {
    const known = truth === null ? NULL : truth ? TRUE : FALSE;
    this.#truths.set(ordinal, known);
    return known;
  }
}
const [UNKNOWN, NULL, FALSE, TRUE] = [0, 1, 2, 3];
const TRUTHS: readonly Truth[] = [null, null, false, true];

/** What a value is at fault for can wait until it is known that it is asked for. */
export function orFailure<T>(make: () => T): T | CypherError {
  try {
    return make();
  } catch (error) {
    if (error instanceof CypherError && error.kind === 'failed') return error;
    throw error;
  }
}
export function both(a: Passes, b: Passes): Passes {
  if (a === false || b === false) return false;
  return a instanceof CypherError ? a : b instanceof CypherError ? b : and(a, b);
}
