/**
 * Reads the rows of a table of relationships by their values. Most of them need not be handed on: what a sieve says of
 * combinations of values and of nodes, it says of every row by a look at a number.
 */
import type { GraphNode, GraphRelationship, PackedValues, Properties, Value } from '../values/Value.js';
import { BLOCK } from './BlockCounts.js';
import { NO, type ReadSome, type Sieve, type TypeFilter, YES } from './Graph.js';
import { AT_ONCE, StoredSome } from './readSome.js';
import { TYPE, type Reading, type ValueName } from './Reading.js';
import { GONE, OWN, type Rows } from './Rows.js';
import { ValueColumns } from './ValueColumns.js';
import { Verdicts } from './Verdicts.js';

/** What relationships of one type with the same keys have in common; `packed` holds the values of each. */
export interface Form {
  readonly type: string;
  readonly template: Properties;
  readonly packed: PackedValues;
}

export class TableReader {
  readonly #columns: ValueColumns;
  /** Of any row there was. */
  readonly #names = new Set<ValueName>([TYPE]);

  /** `nodes` by their ordinals, `forms` by their numbers: of all three there may come more. */
  constructor(
    private readonly rows: Rows,
    private readonly nodes: readonly GraphNode[],
    private readonly forms: readonly Form[],
    private readonly at: (row: number) => GraphRelationship,
  ) {
    this.#columns = new ValueColumns({
      count: () => rows.count,
      names: this.#names,
      valuesOf: (name) => this.#valuesOf(name),
    });
  }

  knowKeys(keys: readonly string[]): void {
    for (const key of keys) this.#names.add(key);
  }
  /** The row came, went, or has other values. */
  forget(row: number): void {
    this.#columns.forget(row);
  }
  /** Only these rows stay, in this order. */
  compact(kept: Uint32Array): void {
    this.#columns.compact(kept);
  }
  /** Nodes have other labels from now on. */
  forgetCounts(): void {
    this.#columns.forgetCounts();
  }
  /** Of those with one of the types what the sieve lets through; in one and the same object, which becomes the next. */
  *readings<T>(types: TypeFilter, reading: Reading<T>, sieve: Sieve<T> | null): Generator<ReadSome<T>> {
    const { rows } = this;
    const some = new StoredSome<T>(this.nodes, this.at, (row, other) => this.read(row, other));
    const asked: Asked<T> = {
      isAsked: null,
      reading,
      starts: sieve?.starts ?? null,
      ends: sieve?.ends ?? null,
      verdicts: sieve && Verdicts.of(sieve, reading, this.#columns),
    };
    for (let row = 0; row < rows.count;) {
      if (types && asked.isAsked?.length !== this.forms.length) asked.isAsked = this.#formsOf(types);
      const blockEnds = Math.min(row + BLOCK, rows.count);
      const settled = row % BLOCK === 0 ? this.#settleBlock(row, blockEnds, asked, sieve) : null;
      some.length = 0;
      const next = settled === null ? this.#readSome(some, row, blockEnds, asked) : blockEnds;
      yield some.after(settled ?? next - row);
      row = next;
    }
    asked.verdicts?.count();
  }
  /** What is read of one row. */
  read<T>(row: number, reading: Reading<T>): T {
    return this.#columns.reader(reading)(row);
  }
  /** The same of few rows: no column of combinations is made for them. */
  readOne<T>(row: number, reading: Reading<T>): T {
    return reading.at(this.#columns.of(reading), row);
  }

  /** Null: it must be read. */
  #settleBlock<T>(from: number, to: number, { isAsked, verdicts }: Asked<T>, sieve: Sieve<T> | null): number | null {
    if (isAsked || !verdicts || !sieve?.labels) return null;
    const { states, starts, ends } = this.rows;
    const [start, end] = sieve.labels;
    // By marks as they are now: those of the sieve may be of before.
    const has = (row: number): boolean =>
      states[row] !== GONE &&
      (!start || start.marks.at(starts[row]!) === YES) &&
      (!end || end.marks.at(ends[row]!) === YES);
    return verdicts.settleBlock(from, to, sieve.labels, has);
  }
  #formsOf(types: ReadonlySet<string>): Uint8Array {
    return Uint8Array.from(this.forms, ({ type }) => Number(types.has(type)));
  }
  /** Gives the row to go on with. One plain loop, which passes a row in some nanoseconds. */
  #readSome<T>(some: StoredSome<T>, from: number, to: number, asked: Asked<T>): number {
    const { states, starts, ends, formNumbers } = this.rows;
    const { isAsked, starts: startMarks, ends: endMarks, verdicts } = asked;
    let row = from;
    for (; row < to; row++) {
      if (states[row] === GONE || (isAsked !== null && isAsked[formNumbers[row]!] === 0)) continue;
      const startMark = startMarks === null ? YES : startMarks[starts[row]!]!;
      if (startMark === NO) continue;
      const endMark = endMarks === null ? YES : endMarks[ends[row]!]!;
      if (endMark === NO) continue;
      if (verdicts?.settles(row, startMark + endMark === YES + YES)) continue;
      some.add(row, starts[row]!, ends[row]!, this.read(row, asked.reading));
      if (some.length === AT_ONCE) return row + 1;
    }
    return row;
  }
  #valuesOf(name: ValueName): (row: number) => Value {
    const { rows, forms } = this;
    if (name === TYPE) return (row) => forms[rows.formNumbers[row]!]!.type;
    /** Which of a form's values it is, by the form's number. */
    const places: number[] = [];
    return (row) => {
      if (rows.states[row] === OWN) return this.at(row).properties.get(name);
      const number = rows.formNumbers[row]!;
      const place = (places[number] ??= forms[number]!.template.keys.indexOf(name));
      return place < 0 ? null : forms[number]!.packed.value(rows.places[row]!, place);
    };
  }
}

interface Asked<T> {
  /** 1 for each form that has one of the types; null: all have. */
  isAsked: Uint8Array | null;
  readonly reading: Reading<T>;
  readonly starts: Uint8Array | null;
  readonly ends: Uint8Array | null;
  readonly verdicts: Verdicts<T> | null;
}
