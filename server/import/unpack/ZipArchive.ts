/** A ZIP archive: its names, and the bytes of each. */
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { fromRandomAccessReader, type Entry, type ZipFile } from 'yauzl';
import { ARCHIVE_ENTRIES } from '../limits.js';
import { FileRefused } from '../ProblemLog.js';
import { ArchiveReader } from './ArchiveReader.js';
import type { Expansion } from './Expansion.js';
import { undamaged } from './undamaged.js';

interface Entries {
  entries: ReadonlyMap<string, Entry>;
  repeated: ReadonlySet<string>;
}

export class ZipArchive {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  /** Names that several entries have, of which the last counts. */
  readonly repeated: ReadonlySet<string>;

  constructor(zip: ZipFile, { entries, repeated }: Entries) {
    this.#zip = zip;
    this.#entries = entries;
    this.repeated = repeated;
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
    return undamaged(whole(this.#stream(entry), entry), damaged);
  }

  async *#stream(entry: Entry): AsyncGenerator<Buffer> {
    yield* await new Promise<Readable>((resolve, reject) => {
      this.#zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
    });
  }
}

/** Throws FileRefused when it cannot be read. */
export async function openZip(path: string): Promise<ZipArchive> {
  const reader = new ArchiveReader(path);
  let zip: ZipFile | null = null;
  try {
    zip = await new Promise<ZipFile>((resolve, reject) => {
      fromRandomAccessReader(reader, reader.size, { lazyEntries: true, autoClose: false }, (error, opened) =>
        error ? reject(error) : resolve(opened),
      );
    });
    return new ZipArchive(zip, await entriesOf(zip));
  } catch (error) {
    if (zip) zip.close();
    else reader.close(() => undefined);
    throw error instanceof FileRefused ? error : damaged(error);
  }
}

async function entriesOf(zip: ZipFile): Promise<Entries> {
  if (zip.entryCount > ARCHIVE_ENTRIES)
    throw new FileRefused(`the archive has ${zip.entryCount} entries, and at most ${ARCHIVE_ENTRIES} are looked at`);
  const entries = new Map<string, Entry>();
  const repeated = new Set<string>();
  const ended = once(zip, 'end');
  zip.on('entry', (entry: Entry) => {
    if (entries.has(entry.fileName)) repeated.add(entry.fileName);
    entries.set(entry.fileName, entry);
    zip.readEntry();
  });
  zip.readEntry();
  await ended;
  return { entries, repeated };
}

/** Passes on what an entry holds. Throws where it is not what was packed. */
async function* whole(chunks: AsyncIterable<Buffer>, entry: Entry): AsyncGenerator<Buffer> {
  let sum = 0;
  for await (const chunk of chunks) {
    sum = crc32(chunk, sum);
    yield chunk;
  }
  if (sum !== entry.crc32) throw new Error(`the checksum of ${entry.fileName} differs`);
}

const damaged = (error: unknown): FileRefused =>
  new FileRefused(`the archive is damaged (${error instanceof Error ? error.message : String(error)}): pack it again`);
