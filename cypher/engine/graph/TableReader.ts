/**
 * Reads the rows of a table of relationships by their values. Most of them need not be handed on: what a sieve says of
 * combinations of values and of nodes, it says of every row by a look at a number.
 */
import type { GraphNode, GraphRelationship, Value } from '../values/Value.js';
import { LARGEST, type CombinedColumn } from './CombinedColumn.js';
import { NO, type ReadSome, type Sieve, type TypeFilter, YES } from './Graph.js';
import { AT_ONCE, StoredSome } from './readSome.js';
import { TYPE, type Reading, type ValueName } from './Reading.js';
import type { Form } from './RelationshipTable.js';
import { UNNUMBERED } from './ValueColumn.js';
import { ValueColumns } from './ValueColumns.js';

/** That a row has other values than its object is CHANGED. */
export const [AS_STORED, GONE, CHANGED] = [0, 1, 2];

export interface Rows {
  /** Of each row the ordinals of its nodes, the number of its form, where its values stand, and its state. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly formNumbers: Uint32Array;
  readonly places: Uint32Array;
  readonly states: Uint8Array;
  readonly forms: readonly Form[];
  readonly nodes: readonly GraphNode[];
  at(row: number): GraphRelationship;
}

/** Rows that are passed before others may have their turn. */
const PASSED_AT_ONCE = 8_192;

export class TableReader {
  readonly #columns: ValueColumns;

  constructor(private readonly rows: Rows) {
    this.#columns = new ValueColumns(
      () => rows.states.length,
      (name) => this.#valuesOf(name),
    );
  }

  /** Of those with one of the types what the sieve lets through; in one and the same object, which becomes the next. */
  *readings<T>(types: TypeFilter, reading: Reading<T>, sieve: Sieve<T> | null): Generator<ReadSome<T>> {
    const { states, starts, ends, formNumbers, forms, nodes } = this.rows;
    const isAsked = Uint8Array.from(forms, ({ type }) => (types === null || types.has(type) ? 1 : 0));
    const some = new StoredSome<T>(nodes, this.rows.at, (row, other) => this.read(row, other));
    const verdicts = sieve && new Verdicts(sieve, reading, this.#columns);
    const [startMarks, endMarks] = [sieve?.starts, sieve?.ends];
    let passed = 0;
    for (let row = 0; row < states.length; row++) {
      if (some.length === AT_ONCE || passed === PASSED_AT_ONCE) {
        yield some.after(passed);
        some.length = passed = 0;
      }
      passed++;
      const state = states[row];
      if (state === GONE || isAsked[formNumbers[row]!] === 0) continue;
      const [start, end] = [starts[row]!, ends[row]!];
      const startMark = startMarks ? startMarks[start] : YES;
      const endMark = endMarks ? endMarks[end] : YES;
      if (startMark === NO || endMark === NO) continue;
      if (verdicts && state === AS_STORED && verdicts.settles(row, startMark === YES && endMark === YES)) continue;
      some.add(row, start, end, this.read(row, reading));
    }
    yield some.after(passed);
    verdicts?.count();
  }
  /** What is read of one row. */
  read<T>(row: number, reading: Reading<T>): T {
    if (this.rows.states[row] === AS_STORED) return this.#columns.reader(reading)(row);
    const { properties, type } = this.rows.at(row);
    return reading.of(properties, type);
  }
  /** The same of few rows: no column of combinations is made for them. */
  readOne<T>(row: number, reading: Reading<T>): T {
    if (this.rows.states[row] === AS_STORED) return reading.at(this.#columns.of(reading), row);
    return this.read(row, reading);
  }

  /** Null: none has it. */
  #valuesOf(name: ValueName): ((row: number) => Value) | null {
    const { forms, formNumbers, places } = this.rows;
    if (name === TYPE) return (row) => forms[formNumbers[row]!]!.type;
    const numbers = forms.map(({ template }) => template.keys.indexOf(name));
    if (numbers.every((number) => number < 0)) return null;
    return (row) => {
      const number = numbers[formNumbers[row]!]!;
      return number < 0 ? null : forms[formNumbers[row]!]!.packed.value(places[row]!, number);
    };
  }
}

/** 0: it was not asked yet. */
const [OUT, IN] = [1, 2];

/** What a sieve says of each combination of values; and how many rows it has counted of each. */
class Verdicts<T> {
  readonly #combined: CombinedColumn | null;
  readonly #said = new Uint8Array(LARGEST + 1);
  readonly #counts: Uint32Array | null;
  /** A row of each. */
  readonly #rows = new Uint32Array(LARGEST + 1);

  constructor(
    private readonly sieve: Sieve<T>,
    private readonly reading: Reading<T>,
    private readonly columns: ValueColumns,
  ) {
    this.#combined = columns.combined(reading);
    this.#counts = sieve.count && new Uint32Array(LARGEST + 1);
  }

  /** Whether nothing is left to ask of a row as it was stored; `endsPass`: nor is of its ends. */
  settles(row: number, endsPass: boolean): boolean {
    const combined = this.#combined;
    if (!combined || combined.isVain) return false;
    const number = combined.numberAt(row);
    if (number === UNNUMBERED) return false;
    const said = this.#said[number] || this.#ask(number, row);
    if (said === OUT) return true;
    if (!this.#counts || !endsPass) return false;
    this.#counts[number]!++;
    return true;
  }
  count(): void {
    this.#counts?.forEach((count, number) => {
      if (count > 0) this.sieve.count!(this.#resultOf(number), count);
    });
  }

  #ask(number: number, row: number): number {
    this.#rows[number] = row;
    return (this.#said[number] = this.sieve.isOut(this.#resultOf(number)) ? OUT : IN);
  }
  #resultOf(number: number): T {
    return this.reading.numbered(number, this.columns.of(this.reading), this.#rows[number]!);
  }
}
