/**
 * How many rows of each block of a table have which combination of values: kept until a row of the block is another, so that
 * a count of all after a small change passes few blocks. Nothing is added up with a change: the block is counted anew.
 */

/** Rows of a block. */
export const BLOCK = 8_192;
/** Combinations in a block, beyond which nothing is won. */
const MOST = 1_024;

/** Of each combination its number, how many rows have it, and the first of them. */
export type BlockCount = readonly { number: number; count: number; row: number }[];

export class BlockCounts {
  readonly #blocks: (BlockCount | undefined)[] = [];

  /** Of the block that begins at a row; undefined: it is to be counted. */
  at(row: number): BlockCount | undefined {
    return this.#blocks[Math.floor(row / BLOCK)];
  }
  /** It is counted from then on; not where there are many combinations. */
  keep(row: number, counts: BlockCount): void {
    if (counts.length <= MOST) this.#blocks[Math.floor(row / BLOCK)] = counts;
  }
  /** A row came, went, or has other values. */
  forget(row: number): void {
    const block = Math.floor(row / BLOCK);
    if (block < this.#blocks.length) this.#blocks[block] = undefined;
  }
}

/** How many rows there are of each number; `numberAt` gives null of a row that is not counted, and UNNUMBERED ends it. */
export function countBlock(
  from: number,
  to: number,
  unnumbered: number,
  numberAt: (row: number) => number | null,
): BlockCount | null {
  const found = new Map<number, { number: number; count: number; row: number }>();
  for (let row = from; row < to; row++) {
    const number = numberAt(row);
    if (number === null) continue;
    if (number === unnumbered) return null;
    const known = found.get(number);
    if (known) known.count++;
    else found.set(number, { number, count: 1, row });
  }
  return [...found.values()];
}
