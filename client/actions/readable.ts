/** Whether the browser can read a file that was chosen or dropped; reading is all that shows it. */

/** False: the reader of the page may not open it, or it was changed, moved or deleted since it was given. */
export async function isReadable(file: Blob): Promise<boolean> {
  try {
    await file.slice(0, 1).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

/** Names of those that cannot be read. */
export async function unreadableAmong(files: readonly File[]): Promise<string[]> {
  const readable = await Promise.all(files.map(isReadable));
  return files.filter((_, i) => !readable[i]).map(({ name }) => name);
}
