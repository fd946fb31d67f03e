/** Files of the import tests, written to a folder of their own. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GivenFile } from '../files/sniffFile.js';

export interface TestFiles {
  folder: string;
  /** Writes files by name and gives them as an import takes them. */
  give(contents: Record<string, string | Uint8Array>): Promise<GivenFile[]>;
  remove(): Promise<void>;
}

export async function testFiles(): Promise<TestFiles> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-import-'));
  let count = 0;
  return {
    folder,
    async give(contents) {
      const given: GivenFile[] = [];
      for (const [name, content] of Object.entries(contents)) {
        const path = join(folder, `${count++}-${name}`);
        await writeFile(path, content);
        given.push({ name, path });
      }
      return given;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
