/** The files that were dropped, and those in folders and in their folders, but hidden ones. */
import { isReadable } from '../../actions/readable.js';

/** What the browser says of one thing that was dropped, asked for before anything is waited for. */
export interface Dropped {
  entry: FileSystemEntry | null;
  file: File | null;
}
export interface DroppedFiles {
  files: File[];
  /** Names of files and folders that cannot be read. */
  unread: string[];
}

export async function droppedFiles(dropped: readonly Dropped[]): Promise<DroppedFiles> {
  const found: DroppedFiles = { files: [], unread: [] };
  for (const { entry, file } of dropped)
    if (entry?.isDirectory) await addFolder(entry as FileSystemDirectoryEntry, found);
    else await addFile(entry?.name ?? file?.name ?? '?', () => file, found);
  return found;
}

async function addFolder(folder: FileSystemDirectoryEntry, found: DroppedFiles): Promise<void> {
  const entries = await entriesOf(folder).catch(() => null);
  if (entries === null) return void found.unread.push(folder.name);
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory) await addFolder(entry as FileSystemDirectoryEntry, found);
    else await addFile(entry.name, () => fileOf(entry as FileSystemFileEntry), found);
  }
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });

/** A browser gives a file that it may not read all the same: that shows when it is read. */
async function addFile(
  name: string,
  fileNamed: () => File | null | Promise<File>,
  { files, unread }: DroppedFiles,
): Promise<void> {
  try {
    const file = await fileNamed();
    if (file === null || !(await isReadable(file))) unread.push(name);
    else files.push(file);
  } catch {
    unread.push(name);
  }
}

/** A reader gives a hundred or so at a time, and none when that was all. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    entries.push(...some);
  }
}
