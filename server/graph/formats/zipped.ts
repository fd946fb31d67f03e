/** Files in one zip archive, made while they are written. The same files make the same bytes. */
import { Zip, ZipDeflate } from 'fflate';

export interface ZippedFile {
  name: string;
  pieces: AsyncIterable<string>;
}

/** The earliest date that an archive can hold, in place of today's. */
const NO_DATE = new Date(1980, 0, 1);

export async function* zipped(files: readonly ZippedFile[]): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  const taken = (): Uint8Array[] => {
    const made = ready;
    ready = [];
    return made;
  };
  for (const { name, pieces } of files) {
    const entry = new ZipDeflate(name);
    entry.mtime = NO_DATE;
    zip.add(entry);
    for await (const piece of pieces) {
      entry.push(Buffer.from(piece));
      yield* taken();
    }
    entry.push(new Uint8Array(0), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}
