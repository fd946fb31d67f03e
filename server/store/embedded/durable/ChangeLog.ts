/** The log of a generation: changes are added at its end, each on disk before it is acknowledged. */
import { open, type FileHandle } from 'node:fs/promises';
import { StoreError } from '../../StoreError.js';
import { writeError } from './diskErrors.js';
import { frameBytes } from './frames.js';
import { HEADER_BYTES, headerBytes, MARK_BYTES, markBytes, markPlace } from './header.js';
import type { LogRead } from './readLog.js';

export class ChangeLog {
  #broken: StoreError | null = null;

  private constructor(
    readonly path: string,
    private readonly file: FileHandle,
    /** Where the next change begins: all before it is acknowledged. */
    public end: number,
    private nextChange: number,
  ) {}

  /** A new one, on disk. */
  static async create(path: string, generation: number): Promise<ChangeLog> {
    const file = await open(path, 'w+', 0o600);
    return orClosed(file, async () => {
      await file.write(headerBytes('log', generation));
      await file.sync();
      return new ChangeLog(path, file, HEADER_BYTES, 0);
    });
  }
  /**
   * One that was read to `end`; what may stand behind it is taken away. The last change may have been kept without
   * being acknowledged: as it is seen from now on, its loss would be damage like that of any other.
   */
  static async goOn(path: string, { end, changes, acknowledged }: LogRead): Promise<ChangeLog> {
    const file = await open(path, 'r+');
    return orClosed(file, async () => {
      const { size } = await file.stat();
      if (size > end) await file.truncate(end);
      if (end > acknowledged) await file.write(markBytes(end), 0, MARK_BYTES, markPlace(changes - 1));
      if (size > end || end > acknowledged) await file.sync();
      return new ChangeLog(path, file, end, changes);
    });
  }

  /**
   * Adds one change, of at least one part; resolves when it is on disk. Rejects with StoreError 'cannot-write', or
   * 'away' when the disk cannot be trusted any more; the change is not kept then, nor any part of it.
   */
  async add(parts: Iterable<Buffer>): Promise<void> {
    if (this.#broken) throw this.#broken;
    try {
      const end = await this.#write(parts);
      await this.file.datasync();
      const mark = markBytes(end);
      await this.file.write(mark, 0, mark.length, markPlace(this.nextChange));
      this.end = end;
      this.nextChange++;
    } catch (cause) {
      await this.#takeBack(cause);
      throw writeError(cause);
    }
  }

  async #write(parts: Iterable<Buffer>): Promise<number> {
    let at = this.end;
    let place = 0;
    const write = async (part: Buffer, isLast: boolean): Promise<void> => {
      const frame = frameBytes({ change: this.nextChange, place: place++, isLast }, part);
      for (let written = 0; written < frame.length;)
        written += (await this.file.write(frame, written, frame.length - written, at + written)).bytesWritten;
      at += frame.length;
    };
    let held: Buffer | null = null;
    for (const part of parts) {
      if (held) await write(held, false);
      held = part;
    }
    if (held) await write(held, true);
    return at;
  }

  /** Where even that cannot be done, nothing more is written until the log has been read anew. */
  async #takeBack(cause: unknown): Promise<void> {
    try {
      await this.file.truncate(this.end);
      await this.file.datasync();
    } catch {
      this.#broken = new StoreError('away', 'The disk of the database failed while a change was being kept.', {
        hint: 'Check the disk, then start Entente again.',
        cause,
      });
    }
  }

  close(): Promise<void> {
    return this.file.close();
  }
}

/** What `work` gives; where it fails, the file is closed. */
async function orClosed<T>(file: FileHandle, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await file.close().catch(() => undefined);
    throw error;
  }
}
