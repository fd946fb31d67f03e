import { expect, test } from 'vitest';
import { folderFiles } from './folderFiles.js';

type Tree = { [name: string]: string | Tree };

/** A folder as a browser gives it, in portions of two. */
function folder(name: string, tree: Tree): FileSystemDirectoryEntry {
  const entries = Object.entries(tree).map(([own, inside]) =>
    typeof inside === 'string'
      ? { name: own, isDirectory: false, file: (take: (file: File) => void) => take(new File([inside], own)) }
      : folder(own, inside),
  );
  const createReader = (): unknown => ({
    readEntries: (take: (some: unknown[]) => void) => take(entries.splice(0, 2)),
  });
  return { name, isDirectory: true, createReader } as unknown as FileSystemDirectoryEntry;
}

test('files of folders and of their folders, in order, without hidden ones', async () => {
  const tree = { 'b.csv': '1', 'a.csv': '2', '.DS_Store': '', inner: { 'c.csv': '3', '.git': { d: '' } }, empty: {} };
  expect((await folderFiles([folder('x', tree)])).map(({ name }) => name)).toEqual(['a.csv', 'b.csv', 'c.csv']);
});
