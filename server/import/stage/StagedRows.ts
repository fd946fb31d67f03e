/**
 * Rows kept in a file between reading and landing, in batches of one group each, so that memory stays flat. It knows
 * nothing of what rows mean.
 */
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Pauses } from '../Pauses.js';
import { bigParse, bigStringify, joinRows } from './bigJson.js';

/** Of one batch: rows, and characters of their text. */
const [BATCH_ROWS, BATCH_LENGTH] = [5_000, 1 << 20];
/** Held in memory over all groups. */
const [HELD_ROWS, HELD_LENGTH] = [20_000, 1 << 24];

/** How a row stands in the file: a list is shorter there, and quicker to read, than an object. */
export interface RowCodec<Row> {
  pack(row: Row): unknown[];
  unpack(packed: never): Row;
}

/** Rows of one group, 5,000 at most, and of many characters fewer. */
export interface StagedBatch<Row, Group> {
  group: Group;
  rows: Row[];
  /** Characters, as they are staged. */
  length: number;
}

/** How many rows there are, and how many characters their text has. */
export interface Extent {
  size: number;
  length: number;
}

/** Rows of a group as texts. */
interface Held {
  texts: string[];
  length: number;
}

/** Rows come by `add` until `finish`; then `batches` reads them, as often as needed, until `remove`. */
export class StagedRows<Row, Group> {
  readonly #extent: Extent;
  readonly #held = new Map<string, Held>();
  #heldRows = 0;
  #heldLength = 0;
  readonly #path: string;
  readonly #codec: RowCodec<Row>;
  /** Null until there is something to write. */
  #out: WriteStream | null = null;
  readonly #pauses = new Pauses();
  #mustDrain = false;
  #wake: () => void = () => undefined;
  #failure: Error | null = null;

  /**
   * The file at `path` is made with the first rows, readable by its owner alone. `extent`: of rows that are there
   * already and finished. Default: none.
   */
  constructor(path: string, codec: RowCodec<Row>, extent: Extent = { size: 0, length: 0 }) {
    this.#path = path;
    this.#codec = codec;
    this.#extent = { ...extent };
  }

  /** Rows added. */
  get size(): number {
    return this.#extent.size;
  }
  get extent(): Extent {
    return this.#extent;
  }

  /** `groupKey`: the row's group as JSON, made once by the caller for all its rows. */
  add(groupKey: string, row: Row): void {
    let held = this.#held.get(groupKey);
    if (!held) this.#held.set(groupKey, (held = { texts: [], length: 0 }));
    const text = bigStringify(this.#codec.pack(row));
    held.texts.push(text);
    held.length += text.length;
    this.#extent.size++;
    this.#extent.length += text.length;
    this.#heldRows++;
    this.#heldLength += text.length;
    if (held.texts.length >= BATCH_ROWS || held.length >= BATCH_LENGTH) this.#flush(groupKey, held);
    else if (this.#heldRows >= HELD_ROWS || this.#heldLength >= HELD_LENGTH) this.#flushAll();
  }

  #flushAll(): void {
    for (const [groupKey, held] of this.#held) this.#flush(groupKey, held);
  }

  #flush(groupKey: string, { texts, length }: Held): void {
    this.#held.delete(groupKey);
    this.#heldRows -= texts.length;
    this.#heldLength -= length;
    this.#out ??= this.#open();
    this.#mustDrain = !this.#out.write(`${joinRows(groupKey, texts)}\n`);
  }

  #open(): WriteStream {
    const out = createWriteStream(this.#path, { mode: 0o600 });
    const proceed = (): void => {
      this.#mustDrain = false;
      this.#wake();
    };
    out.on('error', (error) => {
      this.#failure = error;
      proceed();
    });
    out.on('drain', proceed);
    return out;
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
    const out = this.#out;
    if (out)
      await new Promise<void>((resolve, reject) => {
        out.on('error', reject);
        out.end(() => resolve());
      });
    if (this.#failure) throw this.#failure;
  }

  async *batches(): AsyncGenerator<StagedBatch<Row, Group>> {
    if (this.size === 0) return;
    for await (const line of linesOf(this.#path)) {
      const [groupKey, packed] = bigParse(line) as [string, never[]];
      const rows = packed.map((row) => this.#codec.unpack(row));
      yield { group: JSON.parse(groupKey) as Group, rows, length: line.length };
    }
  }

  async remove(): Promise<void> {
    this.#out?.destroy();
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
