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
const READ_AT_ONCE = 200;

/** A direction of the pattern. */
export interface Way {
  /** Whether the node that is asked is where the relationship starts. */
  isStart: boolean;
  ends: Ends;
}

export class Existing {
  #asked = 0;
  #isRead = false;
  /** 1: has one. Null: not read yet, or what is asked failed, which counts only where it is asked. */
  #marks: OrdinalBytes | null = null;

  /** `slot`: the node's register; `passes`: what the relationship's own conditions come to. */
  constructor(
    private readonly slot: number,
    private readonly types: TypeFilter,
    private readonly passes: Reading<Passes>,
    private readonly ways: readonly Way[],
    private readonly context: Context,
  ) {}

  /** Null: it is not known, and must be looked for. */
  of(row: Row): boolean | null {
    const node = row[this.slot];
    if (!(node instanceof GraphNode)) return null;
    const { graph } = this.context;
    if (this.#asked * READ_AT_ONCE >= graph.relationshipCount && !this.#isRead) {
      this.#isRead = true;
      this.#marks = this.#read([...row]);
    }
    this.#asked++;
    return this.#marks && this.#marks.at(node.ordinal) === 1;
  }

  #read(row: Row): OrdinalBytes | null {
    const marks = new OrdinalBytes();
    const ways = this.ways.map(({ isStart, ends }) => ({ isStart, asked: new EndsAsked(ends, this.context) }));
    const sieve = {
      starts: null,
      ends: null,
      labels: null,
      isOut: (own: Passes): boolean => own === false,
      count: null,
    };
    for (const some of this.context.graph.readable!.readings(this.types, this.passes, sieve)) {
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
