/**
 * Which nodes have a relationship that is asked for. Of few it is looked for at each; once many were asked, all
 * relationships are read, and marks say it of the rest.
 */
import { CypherError } from '../../CypherError.js';
import type { ReadSome, TypeFilter } from '../../graph/Graph.js';
import { OrdinalBytes } from '../../graph/OrdinalBytes.js';
import type { Reading } from '../../graph/Reading.js';
import { GraphNode } from '../../values/Value.js';
import { EndsAsked, type Ends, type Passes } from '../operators/EndsAsked.js';
import { step, type Context, type Row } from '../rows.js';

/** How many relationships are read in the time that one node is looked at. */
export const READ_AT_ONCE = 200;

/** A direction of the pattern. */
export interface Way {
  /** Whether the node that is asked is where the relationship starts. */
  isStart: boolean;
  ends: Ends;
}

export interface Sought {
  /** The node's register. */
  slot: number;
  types: TypeFilter;
  /** What the relationship's own conditions come to. */
  passes: Reading<Passes>;
  ways: readonly Way[];
  /** It will be asked of so many nodes that nothing is won by looking at the first ones. */
  ofAll: boolean;
}

export class Existing {
  #asked = 0;
  #isRead = false;
  /** 1: has one. Null: not read yet, or what is asked failed, which counts only where it is asked. */
  #marks: OrdinalBytes | null = null;

  constructor(
    private readonly sought: Sought,
    private readonly context: Context,
  ) {}

  /** Null: it is not known, and must be looked for. */
  of(row: Row): boolean | null {
    const node = row[this.sought.slot];
    if (!(node instanceof GraphNode)) return null;
    const { graph } = this.context;
    const isWorth = this.sought.ofAll || this.#asked * READ_AT_ONCE >= graph.relationshipCount;
    if (isWorth && !this.#isRead) {
      this.#isRead = true;
      this.#marks = this.#read([...row]);
    }
    this.#asked++;
    return this.#marks && this.#marks.at(node.ordinal) === 1;
  }

  #read(row: Row): OrdinalBytes | null {
    const marks = new OrdinalBytes();
    const ways = this.sought.ways.map(({ isStart, ends }) => ({ isStart, asked: new EndsAsked(ends, this.context) }));
    const sieve = {
      starts: null,
      ends: null,
      labels: null,
      isOut: (own: Passes): boolean => own === false,
      count: null,
    };
    for (const some of this.context.graph.readable!.readings(this.sought.types, this.sought.passes, sieve)) {
      step(this.context, some.passed);
      for (const { isStart, asked } of ways)
        if (!mark(some, isStart ? some.starts : some.ends, asked, row, marks)) return null;
    }
    return marks;
  }
}

/** False where a condition failed. */
function mark(
  some: ReadSome<Passes>,
  nodes: ArrayLike<number>,
  asked: EndsAsked,
  row: Row,
  marks: OrdinalBytes,
): boolean {
  for (let at = 0; at < some.length; at++) {
    const own = some.results[at]!;
    if (own === false || marks.at(nodes[at]!) === 1) continue;
    const passes = asked.pass(own, some, at, row);
    if (passes instanceof CypherError) return false;
    if (passes) marks.set(nodes[at]!, 1);
  }
  return true;
}
