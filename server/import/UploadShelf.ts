/**
 * Keeps files that were sent for an import until it has landed, was cancelled, or half an hour has gone. Knows nothing
 * of HTTP.
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
}

export class UploadShelf {
  readonly #shelved = new Map<string, Shelved>();
  readonly #folders = new Map<string, string>();

  readonly #folder: string;
  readonly #mostBytes: number;
  readonly #keptMs: number;

  /**
   * `folder` is made when missing; `mostBytes`: kept in all, beyond which those go that were asked for longest ago;
   * `keptMs`: milliseconds files are kept after they were last asked for.
   */
  constructor(folder: string, mostBytes: number, keptMs = KEPT_MS) {
    this.#folder = folder;
    this.#mostBytes = mostBytes;
    this.#keptMs = keptMs;
  }

  /** An empty folder for files to come, and the token they will be known by. Throws EntenteError 'server.busy'. */
  async open(): Promise<{ token: string; folder: string }> {
    if (this.#folders.size - this.#shelved.size >= MOST_RECEIVING)
      throw new EntenteError('server.busy', 'Several people are sending files already.', {
        hint: 'Try again in a minute.',
      });
    const token = randomBytes(12).toString('hex');
    const folder = await workFolder(this.#folder, 'upload');
    this.#folders.set(token, folder);
    return { token, folder };
  }

  /** The files are there: they are kept under the token from now on, in place of the oldest where room is short. */
  async keep(token: string, files: GivenFile[]): Promise<void> {
    const sizes = await Promise.all(files.map(({ path }) => stat(path).then(({ size }) => size)));
    // What cannot be removed now is when another process starts.
    const timer = setTimeout(() => void this.drop(token).catch(() => undefined), this.#keptMs);
    timer.unref();
    this.#shelved.set(token, { files, timer, bytes: sum(sizes) });
    for (const oldest of this.#shelved.keys()) {
      if (oldest === token || sum([...this.#shelved.values()].map(({ bytes }) => bytes)) <= this.#mostBytes) break;
      await this.drop(oldest);
    }
  }

  /** Throws EntenteError 'import.not-found'. */
  filesOf(token: string): GivenFile[] {
    const shelved = this.#shelved.get(token);
    if (!shelved)
      throw new EntenteError('import.not-found', 'The files of this preview are no longer kept.', {
        hint: 'Send them again; they are kept for half an hour, or until newer ones need the room.',
      });
    shelved.timer.refresh();
    // The shelf is in the order of last use.
    this.#shelved.delete(token);
    this.#shelved.set(token, shelved);
    return shelved.files;
  }

  async drop(token: string): Promise<void> {
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
    for (const token of [...this.#folders.keys()]) await this.drop(token);
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
