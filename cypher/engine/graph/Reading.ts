/**
 * What a function gives of a relationship's values, computed once for each combination of those that it reads: of half
 * a million relationships few have values of their own where they stand, say, or who denies them. The combinations are
 * a tree: what is read first leads, by its value, to what is read next, and at last to the result. Once the tree is
 * large, what it does not have is computed each time.
 */
import type { Properties, Value } from '../values/Value.js';
import { UNNUMBERED, type Column } from './ValueColumn.js';

/** A property by its key; or the type, which no property can be called. */
export type ValueName = string | typeof TYPE;
export const TYPE = Symbol('type');

type Branch<T> = { reads: number; next: (Branch<T> | undefined)[] } | { reads: null; result: T };

/** Places of the tree, for it to be no larger than what it saves. */
const MOST_PLACES = 500_000;

export class Reading<T> {
  #root: Branch<T> | undefined;
  readonly #byNumber: (T | undefined)[] = [];
  #places = 0;

  /**
   * `compute` gives the same for the same values, which it reads by their places in `names`. What it throws goes to
   * whoever asks, each time.
   */
  constructor(
    readonly names: readonly ValueName[],
    private readonly compute: (read: (name: number) => Value) => T,
    /** It is the one value that it reads, which nothing is to be kept of. */
    readonly isValue = false,
  ) {}
  static ofValue(name: string): Reading<Value> {
    return new Reading([name], (read) => read(0), true);
  }

  /** Of a row; `columns` in the order of the names. */
  at(columns: readonly Column[], row: number): T {
    let branch = this.#root;
    while (branch && branch.reads !== null) {
      const number: number = columns[branch.reads]!.numberAt(row);
      branch = number === UNNUMBERED ? undefined : branch.next[number];
    }
    return branch ? branch.result : this.#learn(columns, row);
  }
  /** Of a row whose combination of values has this number, wherever the reading is asked for one. */
  numbered(number: number, columns: readonly Column[], row: number): T {
    const known = this.#byNumber[number];
    if (known !== undefined) return known;
    return (this.#byNumber[number] = this.compute((name) => columns[name]!.valueAt(row)));
  }
  /** Of values that no column has. */
  of(properties: Properties, type: string | null): T {
    return this.compute((at) => {
      const name = this.names[at]!;
      return name === TYPE ? type : properties.get(name);
    });
  }

  #learn(columns: readonly Column[], row: number): T {
    if (this.#places >= MOST_PLACES) return this.compute((name) => columns[name]!.valueAt(row));
    const path: { reads: number; number: number }[] = [];
    const result = this.compute((name) => {
      if (!path.some(({ reads }) => reads === name)) path.push({ reads: name, number: columns[name]!.numberAt(row) });
      return columns[name]!.valueAt(row);
    });
    if (path.every(({ number }) => number !== UNNUMBERED)) this.#keep(path, result);
    return result;
  }
  #keep(path: readonly { reads: number; number: number }[], result: T): void {
    let put = (branch: Branch<T>): void => void (this.#root = branch);
    let known = this.#root;
    for (const { reads, number } of path) {
      const branch: Branch<T> = known && known.reads === reads ? known : { reads, next: [] };
      if (branch !== known) put(branch);
      if (branch.reads === null) return;
      const { next } = branch;
      put = (deeper) => {
        this.#places += Math.max(0, number + 1 - next.length);
        next[number] = deeper;
      };
      known = next[number];
    }
    put({ reads: null, result });
  }
}
