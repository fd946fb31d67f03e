/**
 * Keeps files that were sent for an import until it has landed, was cancelled, or half an hour has gone. Knows nothing
 * of HTTP.
 */
import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { EntenteError } from '../EntenteError.js';
import type { GivenFile } from './files/sniffFile.js';
import { removeAbandoned, workFolder } from './workFolders.js';

const KEPT_MS = 30 * 60_000;

interface Shelved {
  files: GivenFile[];
  timer: NodeJS.Timeout;
}

export class UploadShelf {
  readonly #shelved = new Map<string, Shelved>();
  readonly #folders = new Map<string, string>();

  readonly #folder: string;
  readonly #keptMs: number;

  /** `folder` is made when missing; `keptMs`: milliseconds files are kept after they were last asked for. */
  constructor(folder: string, keptMs = KEPT_MS) {
    this.#folder = folder;
    this.#keptMs = keptMs;
  }

  /** An empty folder for files to come, and the token they will be known by. */
  async open(): Promise<{ token: string; folder: string }> {
    const token = randomBytes(12).toString('hex');
    const folder = await workFolder(this.#folder, 'upload');
    this.#folders.set(token, folder);
    return { token, folder };
  }

  /** The files are there: they are kept under the token from now on. */
  keep(token: string, files: GivenFile[]): void {
    const timer = setTimeout(() => void this.drop(token), this.#keptMs);
    timer.unref();
    this.#shelved.set(token, { files, timer });
  }

  /** Throws EntenteError 'import.not-found'. */
  filesOf(token: string): GivenFile[] {
    const shelved = this.#shelved.get(token);
    if (!shelved)
      throw new EntenteError('import.not-found', 'The files of this preview are no longer kept.', {
        hint: 'Send them again; they are kept for half an hour.',
      });
    shelved.timer.refresh();
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
