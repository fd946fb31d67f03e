/**
 * Reads the rows of a table of relationships by their values. Most of them need not be handed on: what a sieve says of
 * combinations of values and of nodes, it says of every row by a look at a number.
 */
import type { GraphNode, GraphRelationship, PackedValues, Properties, Value } from '../values/Value.js';
import { NO, type ReadSome, type Sieve, type TypeFilter, YES } from './Graph.js';
import { AT_ONCE, StoredSome } from './readSome.js';
import { TYPE, type Reading, type ValueName } from './Reading.js';
import { ValueColumns } from './ValueColumns.js';
import { Verdicts } from './Verdicts.js';

/** That a row has other values than its object is CHANGED. */
export const [GONE, CHANGED] = [1, 2];
const AS_STORED = 0;

/** What relationships of one type with the same keys have in common; `packed` holds the values of each. */
export interface Form {
  readonly type: string;
  readonly template: Properties;
  readonly packed: PackedValues;
}
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
    const { states, forms, nodes, at } = this.rows;
    const some = new StoredSome<T>(nodes, at, (row, other) => this.read(row, other));
    const asked: Asked<T> = {
      isAsked: types && Uint8Array.from(forms, ({ type }) => Number(types.has(type))),
      reading,
      starts: sieve?.starts ?? null,
      ends: sieve?.ends ?? null,
      verdicts: sieve && Verdicts.of(sieve, reading, this.#columns),
    };
    for (let row = 0; row < states.length;) {
      const next = this.#readSome(some, row, Math.min(row + PASSED_AT_ONCE, states.length), asked);
      yield some.after(next - row);
      row = next;
    }
    asked.verdicts?.count();
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

  /** Gives the row to go on with. One plain loop, which passes a row in some nanoseconds. */
  #readSome<T>(some: StoredSome<T>, from: number, to: number, asked: Asked<T>): number {
    const { states, starts, ends, formNumbers } = this.rows;
    const { isAsked, starts: startMarks, ends: endMarks, verdicts } = asked;
    some.length = 0;
    let row = from;
    for (; row < to; row++) {
      const state = states[row]!;
      if (state === GONE || (isAsked !== null && isAsked[formNumbers[row]!] === 0)) continue;
      const startMark = startMarks === null ? YES : startMarks[starts[row]!]!;
      if (startMark === NO) continue;
      const endMark = endMarks === null ? YES : endMarks[ends[row]!]!;
      if (endMark === NO) continue;
      if (state === AS_STORED && verdicts?.settles(row, startMark + endMark === YES + YES)) continue;
      some.add(row, starts[row]!, ends[row]!, this.read(row, asked.reading));
      if (some.length === AT_ONCE) return row + 1;
    }
    return row;
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

interface Asked<T> {
  /** 1 for each form that has one of the types; null: all have. */
  readonly isAsked: Uint8Array | null;
  readonly reading: Reading<T>;
  readonly starts: Uint8Array | null;
  readonly ends: Uint8Array | null;
  readonly verdicts: Verdicts<T> | null;
}
