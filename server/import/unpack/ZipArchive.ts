/** A ZIP archive: its names, and the bytes of each. */
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { open as openYauzl, type Entry, type ZipFile } from 'yauzl';
import { ARCHIVE_ENTRIES } from '../limits.js';
import { FileRefused } from '../ProblemLog.js';
import type { Expansion } from './Expansion.js';
import { undamaged } from './undamaged.js';

export class ZipArchive {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;

  constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  names(): string[] {
    return [...this.#entries.keys()];
  }

  /** Bytes that an entry takes, packed as it is; 0 where there is no such entry. */
  packed(name: string): number {
    return this.#entries.get(name)?.compressedSize ?? 0;
  }

  /**
   * Chunks of an entry; none where there is no such entry. Throws FileRefused for one that is damaged, locked or too
   * large.
   */
  async *bytes(name: string, expansion: Expansion): AsyncGenerator<Buffer> {
    const entry = this.#entries.get(name);
    if (entry) yield* expansion.bounded(this.#unpacked(entry), Math.max(entry.compressedSize, 1));
  }

  /** Writes the bytes of an entry to a file at `path`. Throws as `bytes` does, and errors of the disk. */
  async extract(name: string, expansion: Expansion, path: string, signal: AbortSignal | undefined): Promise<void> {
    const entry = this.#entries.get(name);
    if (entry) await expansion.toFile(this.#unpacked(entry), Math.max(entry.compressedSize, 1), path, signal);
  }

  close(): void {
    this.#zip.close();
  }

  #unpacked(entry: Entry): AsyncGenerator<Buffer> {
    if (entry.isEncrypted()) throw new FileRefused('the archive is locked with a password: unpack it first');
    return undamaged(this.#stream(entry), damaged);
  }

  async *#stream(entry: Entry): AsyncGenerator<Buffer> {
    yield* await new Promise<Readable>((resolve, reject) => {
      this.#zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
    });
  }
}

/** Throws FileRefused when it cannot be read. */
export async function openZip(path: string): Promise<ZipArchive> {
  let zip: ZipFile | null = null;
  try {
    zip = await new Promise<ZipFile>((resolve, reject) => {
      openYauzl(path, { lazyEntries: true, autoClose: false }, (error, opened) =>
        error ? reject(error) : resolve(opened),
      );
    });
    return new ZipArchive(zip, await entriesOf(zip));
  } catch (error) {
    zip?.close();
    throw error instanceof FileRefused ? error : damaged(error);
  }
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > ARCHIVE_ENTRIES)
    throw new FileRefused(`the archive has ${zip.entryCount} entries, and at most ${ARCHIVE_ENTRIES} are looked at`);
  const entries = new Map<string, Entry>();
  const ended = once(zip, 'end');
  zip.on('entry', (entry: Entry) => {
    entries.set(entry.fileName, entry);
    zip.readEntry();
  });
  zip.readEntry();
  await ended;
  return entries;
}

const damaged = (error: unknown): FileRefused =>
  new FileRefused(`the archive is damaged (${error instanceof Error ? error.message : String(error)}): pack it again`);
