import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { UploadShelf } from './UploadShelf.js';

it('does not end the server when files that are kept no longer cannot be removed', async () => {
  const parent = mkdtempSync(join(tmpdir(), 'entente-shelf-'));
  const unhandled: unknown[] = [];
  const note = (error: unknown): void => void unhandled.push(error);
  process.on('unhandledRejection', note);
  try {
    const shelf = new UploadShelf(join(parent, 'imports'), 1_000, 10);
    const { token } = await shelf.open();
    await shelf.keep(token, []);
    rmSync(join(parent, 'imports'), { recursive: true });
    writeFileSync(join(parent, 'imports'), 'no folder');
    await pause(100);
    expect(unhandled).toEqual([]);
    expect(() => shelf.filesOf(token)).toThrow('no longer kept');
  } finally {
    process.off('unhandledRejection', note);
    rmSync(parent, { recursive: true, force: true });
  }
});
