/**
 * Keeps files that were sent for an import until it has landed, was cancelled, or half an hour has gone; always while
 * somebody reads them. Knows nothing of HTTP.
 */
import { randomBytes } from 'node:crypto';
import { rm, stat } from 'node:fs/promises';
import { EntenteError } from '../EntenteError.js';
import type { GivenFile } from './files/sniffFile.js';
import { removeAbandoned, workFolder } from './workFolders.js';

const KEPT_MS = 30 * 60_000;
/** Forms received at a time. */
const MOST_RECEIVING = 4;

interface Shelved {
  files: GivenFile[];
  bytes: number;
  timer: NodeJS.Timeout;
  /** Imports and previews under way that read them. */
  uses: number;
  /** Nobody may ask for them any more; they go once nobody reads them. */
  isOver: boolean;
}

export class UploadShelf {
  readonly #shelved = new Map<string, Shelved>();
  readonly #folders = new Map<string, string>();
  /** Folders being made. */
  #opening = 0;

  readonly #folder: string;
  readonly #mostBytes: number;
  readonly #keptMs: number;

  /**
   * `folder` is made when missing; `mostBytes`: kept in all, beyond which those go that were asked for longest ago;
   * `keptMs`: milliseconds files are kept after they were last used.
   */
  constructor(folder: string, mostBytes: number, keptMs = KEPT_MS) {
    this.#folder = folder;
    this.#mostBytes = mostBytes;
    this.#keptMs = keptMs;
  }

  /**
   * An empty folder for files to come, and the token they will be known by, until `release`. Throws EntenteError
   * 'server.busy'.
   */
  async open(): Promise<{ token: string; folder: string }> {
    if (this.#opening + this.#folders.size - this.#shelved.size >= MOST_RECEIVING)
      throw new EntenteError('server.busy', 'Several people are sending files already.', {
        hint: 'Try again in a minute.',
      });
    const token = randomBytes(12).toString('hex');
    this.#opening++;
    const folder = await workFolder(this.#folder, 'upload').finally(() => this.#opening--);
    this.#folders.set(token, folder);
    return { token, folder };
  }

  /**
   * The files are there: they are kept under the token from now on, in use until `release`, in place of the oldest that
   * nobody uses where room is short. Throws EntenteError 'server.busy' where that is not enough.
   */
  async keep(token: string, files: GivenFile[]): Promise<void> {
    const bytes = sum(await Promise.all(files.map(({ path }) => stat(path).then(({ size }) => size))));
    const idle = [...this.#shelved].filter(([, { uses }]) => uses === 0);
    const room = this.#mostBytes - sum([...this.#shelved.values()].map((one) => one.bytes)) - bytes;
    if (room + sum(idle.map(([, one]) => one.bytes)) < 0 && idle.length < this.#shelved.size)
      throw new EntenteError('server.busy', 'There is no room for more files while others are being imported.', {
        hint: 'Try again in a minute.',
      });
    const timer = setTimeout(() => void this.#expire(token), this.#keptMs);
    timer.unref();
    this.#shelved.set(token, { files, timer, bytes, uses: 1, isOver: false });
    let short = -room;
    for (const [oldest, one] of idle) {
      if (short <= 0) break;
      // Somebody may have asked for it meanwhile.
      if (one.uses > 0) continue;
      short -= one.bytes;
      await this.#remove(oldest);
    }
  }

  /** In use until `release`. Throws EntenteError 'import.not-found'. */
  take(token: string): GivenFile[] {
    const shelved = this.#shelved.get(token);
    if (!shelved || shelved.isOver)
      throw new EntenteError('import.not-found', 'The files of this preview are no longer kept.', {
        hint: 'Send them again; they are kept for half an hour, or until newer ones need the room.',
      });
    shelved.uses++;
    // The shelf is in the order of last use.
    this.#shelved.delete(token);
    this.#shelved.set(token, shelved);
    return shelved.files;
  }

  /** Who opened, or took, is done with them. `keep`: somebody may still ask for them. */
  async release(token: string, keep: boolean): Promise<void> {
    const shelved = this.#shelved.get(token);
    if (!shelved) return this.#remove(token);
    shelved.uses--;
    shelved.isOver ||= !keep;
    shelved.timer.refresh();
    if (shelved.isOver && shelved.uses === 0) await this.#remove(token);
  }

  async #expire(token: string): Promise<void> {
    if ((this.#shelved.get(token)?.uses ?? 0) > 0) return;
    // What cannot be removed now is when another process starts.
    await this.#remove(token).catch(() => undefined);
  }
  async #remove(token: string): Promise<void> {
    const shelved = this.#shelved.get(token);
    if (shelved) clearTimeout(shelved.timer);
    this.#shelved.delete(token);
    const folder = this.#folders.get(token);
    this.#folders.delete(token);
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  }

  /** Removes what earlier processes left. */
  sweep(): Promise<void> {
    return removeAbandoned(this.#folder);
  }

  /** Removes everything. */
  async close(): Promise<void> {
    for (const token of [...this.#folders.keys()]) await this.#remove(token);
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
