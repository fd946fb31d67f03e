/** The files in folders that were dropped, and in their folders, but hidden ones. */

export async function folderFiles(folders: readonly FileSystemDirectoryEntry[]): Promise<File[]> {
  const files: File[] = [];
  for (const folder of folders)
    for (const entry of await entriesOf(folder)) {
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory) files.push(...(await folderFiles([entry as FileSystemDirectoryEntry])));
      else
        files.push(await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)));
    }
  return files;
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
