/**
 * Rows set aside on disk between reading and landing, in frames of one group each, so that memory stays flat. It knows
 * nothing of what rows mean.
 */
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { bigParse, bigStringify } from './bigJson.js';

/** Rows of a frame at most. */
const FRAME_ROWS = 5_000;
/** Rows held in memory over all groups. */
const HELD_ROWS = 20_000;

export interface Frame<Row> {
  group: string;
  rows: Row[];
}

export class Stage<Row> {
  readonly #groups = new Map<string, Row[]>();
  readonly #out: WriteStream;
  #held = 0;
  #full = false;
  #wake: () => void = () => undefined;
  #failure: Error | null = null;
  /** Rows added. */
  size = 0;

  constructor(readonly path: string) {
    this.#out = createWriteStream(path, { mode: 0o600 });
    const go = (): void => {
      this.#full = false;
      this.#wake();
    };
    this.#out.on('error', (error) => {
      this.#failure = error;
      go();
    });
    this.#out.on('drain', go);
  }

  add(group: string, row: Row): void {
    let rows = this.#groups.get(group);
    if (!rows) this.#groups.set(group, (rows = []));
    rows.push(row);
    this.size++;
    if (rows.length >= FRAME_ROWS) this.#flush(group, rows);
    else if (++this.#held >= HELD_ROWS) for (const [name, list] of this.#groups) this.#flush(name, list);
  }

  #flush(group: string, rows: Row[]): void {
    if (rows.length === 0) return;
    this.#groups.set(group, []);
    this.#held = Math.max(0, this.#held - rows.length);
    this.#full = !this.#out.write(`${bigStringify([group, rows])}\n`);
  }

  /** Waits until the disk has kept up; throws when it cannot (no room). */
  async settle(): Promise<void> {
    if (this.#full)
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    if (this.#failure) throw this.#failure;
  }

  /** No more rows come. */
  async finish(): Promise<void> {
    for (const [name, list] of this.#groups) this.#flush(name, list);
    this.#groups.clear();
    await new Promise<void>((resolve, reject) => {
      this.#out.on('error', reject);
      this.#out.end(() => resolve());
    });
    if (this.#failure) throw this.#failure;
  }

  /** All rows, once finished; may be read again. */
  async *frames(): AsyncGenerator<Frame<Row>> {
    let parts: string[] = [];
    for await (const chunk of createReadStream(this.path, { encoding: 'utf8', highWaterMark: 1 << 18 })) {
      const pieces = (chunk as string).split('\n');
      for (let i = 0; i < pieces.length - 1; i++) {
        const line = parts.join('') + (pieces[i] ?? '');
        parts = [];
        const [group, rows] = bigParse(line) as [string, Row[]];
        yield { group, rows };
      }
      parts.push(pieces.at(-1) ?? '');
    }
  }

  async remove(): Promise<void> {
    this.#out.destroy();
    await rm(this.path, { force: true });
  }
}
