import { expect, test } from 'vitest';
import { droppedFiles, type DroppedFiles } from './droppedFiles.js';

/** `null` for what may not be read. */
type Tree = { [name: string]: string | Tree | null };

/** A file that the browser gives and then may not read. */
function lockedFile(name: string): File {
  const file = new File(['x'], name);
  file.slice = () => ({ arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) }) as never;
  return file;
}

/** A folder as a browser gives it, in portions of two. */
function folder(name: string, tree: Tree | null): FileSystemDirectoryEntry {
  const entries = Object.entries(tree ?? {}).map(([own, inside]) =>
    typeof inside === 'string'
      ? { name: own, isDirectory: false, file: (take: (file: File) => void) => take(new File([inside], own)) }
      : inside === null && own.includes('.')
        ? { name: own, isDirectory: false, file: (_: unknown, fail: (error: Error) => void) => fail(new Error()) }
        : folder(own, inside),
  );
  const createReader = (): unknown => ({
    readEntries: (take: (some: unknown[]) => void, fail: (error: Error) => void) =>
      tree === null ? fail(new DOMException('', 'NotReadableError')) : take(entries.splice(0, 2)),
  });
  return { name, isDirectory: true, createReader } as unknown as FileSystemDirectoryEntry;
}

const named = ({ files, unread }: DroppedFiles) => ({ files: files.map(({ name }) => name), unread });

test('files of folders and of their folders, in order, without hidden ones', async () => {
  const tree = { 'b.csv': '1', 'a.csv': '2', '.DS_Store': '', inner: { 'c.csv': '3', '.git': { d: '' } }, empty: {} };
  const dropped = await droppedFiles([
    { entry: folder('x', tree), file: null },
    { entry: null, file: new File([''], 'd.csv') },
  ]);
  expect(named(dropped)).toEqual({ files: ['a.csv', 'b.csv', 'c.csv', 'd.csv'], unread: [] });
});
test('what cannot be read is named, and all else is there', async () => {
  const tree = { 'a.csv': '2', 'locked.csv': null, locked: null, inner: { 'c.csv': '3' } };
  const dropped = await droppedFiles([
    { entry: folder('shut', null), file: null },
    { entry: folder('x', tree), file: null },
    { entry: null, file: lockedFile('mine.csv') },
    { entry: { name: 'gone.csv', isDirectory: false } as FileSystemEntry, file: null },
  ]);
  expect(named(dropped)).toEqual({
    files: ['a.csv', 'c.csv'],
    unread: ['shut', 'locked', 'locked.csv', 'mine.csv', 'gone.csv'],
  });
});
