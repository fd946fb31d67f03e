/**
 * Rows kept in a file between reading and landing, in batches of one group each, so that memory stays flat. It knows
 * nothing of what rows mean.
 */
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Pauses } from '../Pauses.js';
import { bigParse, bigStringify } from './bigJson.js';

const BATCH_ROWS = 5_000;
/** Rows held in memory over all groups. */
const HELD_ROWS = 20_000;

/** How a row stands in the file: a list is shorter there, and quicker to read, than an object. */
export interface RowCodec<Row> {
  pack(row: Row): unknown[];
  unpack(packed: never): Row;
}

/** Rows of one group, 5,000 at most. */
export interface StagedBatch<Row, Group> {
  group: Group;
  rows: Row[];
}

/** Rows come by `add` until `finish`; then `batches` reads them, as often as needed, until `remove`. */
export class StagedRows<Row, Group> {
  /** Rows added. */
  size = 0;
  readonly #held = new Map<string, unknown[][]>();
  #heldRows = 0;
  readonly #path: string;
  readonly #codec: RowCodec<Row>;
  readonly #out: WriteStream;
  readonly #pauses = new Pauses();
  #mustDrain = false;
  #wake: () => void = () => undefined;
  #failure: Error | null = null;

  /** Creates the file at `path`, readable by its owner alone. */
  constructor(path: string, codec: RowCodec<Row>) {
    this.#path = path;
    this.#codec = codec;
    this.#out = createWriteStream(path, { mode: 0o600 });
    const proceed = (): void => {
      this.#mustDrain = false;
      this.#wake();
    };
    this.#out.on('error', (error) => {
      this.#failure = error;
      proceed();
    });
    this.#out.on('drain', proceed);
  }

  /** `groupKey`: the row's group as JSON, made once by the caller for all its rows. */
  add(groupKey: string, row: Row): void {
    let rows = this.#held.get(groupKey);
    if (!rows) this.#held.set(groupKey, (rows = []));
    rows.push(this.#codec.pack(row));
    this.size++;
    if (rows.length >= BATCH_ROWS) this.#flush(groupKey, rows);
    else if (++this.#heldRows >= HELD_ROWS) this.#flushAll();
  }

  #flushAll(): void {
    for (const [groupKey, rows] of this.#held) this.#flush(groupKey, rows);
  }

  #flush(groupKey: string, rows: unknown[][]): void {
    if (rows.length === 0) return;
    this.#held.set(groupKey, []);
    this.#heldRows = Math.max(0, this.#heldRows - rows.length);
    this.#mustDrain = !this.#out.write(`${bigStringify([groupKey, rows])}\n`);
  }

  /** Waits until the disk has kept up, and others had their turn; throws when it cannot (no room). */
  async settle(): Promise<void> {
    await this.#pauses.take();
    if (this.#mustDrain)
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    if (this.#failure) throw this.#failure;
  }

  /** No more rows come. Throws when the disk failed. */
  async finish(): Promise<void> {
    this.#flushAll();
    this.#held.clear();
    await new Promise<void>((resolve, reject) => {
      this.#out.on('error', reject);
      this.#out.end(() => resolve());
    });
    if (this.#failure) throw this.#failure;
  }

  async *batches(): AsyncGenerator<StagedBatch<Row, Group>> {
    for await (const line of linesOf(this.#path)) {
      const [groupKey, packed] = bigParse(line) as [string, never[]];
      yield { group: JSON.parse(groupKey) as Group, rows: packed.map((row) => this.#codec.unpack(row)) };
    }
  }

  async remove(): Promise<void> {
    this.#out.destroy();
    await rm(this.#path, { force: true });
  }
}

async function* linesOf(path: string): AsyncGenerator<string> {
  let begun: string[] = [];
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 18 })) {
    const pieces = (chunk as string).split('\n');
    for (let i = 0; i < pieces.length - 1; i++) {
      yield begun.join('') + (pieces[i] ?? '');
      begun = [];
    }
    begun.push(pieces.at(-1) ?? '');
  }
}
