import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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
    await shelf.release(token, true);
    rmSync(join(parent, 'imports'), { recursive: true });
    writeFileSync(join(parent, 'imports'), 'no folder');
    await pause(100);
    expect(unhandled).toEqual([]);
    expect(() => shelf.take(token)).toThrow('no longer kept');
  } finally {
    process.off('unhandledRejection', note);
    rmSync(parent, { recursive: true, force: true });
  }
});

describe('files of an import under way', () => {
  let parent = '';
  beforeEach(() => void (parent = mkdtempSync(join(tmpdir(), 'entente-shelf-'))));
  afterEach(() => rmSync(parent, { recursive: true, force: true }));

  /** Sends a file of 400 bytes. */
  async function send(shelf: UploadShelf): Promise<{ token: string; path: string }> {
    const { token, folder } = await shelf.open();
    const path = join(folder, '0');
    writeFileSync(path, 'x'.repeat(400));
    await shelf.keep(token, [{ name: 'a.csv', path }]);
    return { token, path };
  }

  it('stay while newer ones need the room, which those have that nobody uses', async () => {
    const shelf = new UploadShelf(parent, 1_000);
    const used = await send(shelf);
    const previewed = await send(shelf);
    await shelf.release(previewed.token, true);
    const newer = await send(shelf);
    expect([used, previewed, newer].map(({ path }) => existsSync(path))).toEqual([true, false, true]);
    const { token, folder } = await shelf.open();
    writeFileSync(join(folder, '0'), 'x'.repeat(400));
    await expect(shelf.keep(token, [{ name: 'b.csv', path: join(folder, '0') }])).rejects.toMatchObject({
      code: 'server.busy',
    });
    await shelf.release(token, false);
    await shelf.release(newer.token, true);
    await send(shelf);
    expect([existsSync(used.path), existsSync(newer.path)]).toEqual([true, false]);
  });

  it('stay until it is over, however long it takes and whoever else had them', async () => {
    const shelf = new UploadShelf(parent, 1_000, 10);
    const { token, path } = await send(shelf);
    expect(shelf.take(token)).toHaveLength(1);
    await shelf.release(token, false);
    await pause(50);
    expect(existsSync(path)).toBe(true);
    expect(() => shelf.take(token)).toThrow('no longer kept');
    await shelf.release(token, true);
    expect(existsSync(path)).toBe(false);
  });

  it('go some time after they were last used', async () => {
    const shelf = new UploadShelf(parent, 1_000, 10);
    const { token, path } = await send(shelf);
    await pause(50);
    await shelf.release(token, true);
    expect(existsSync(path)).toBe(true);
    await expect.poll(() => existsSync(path)).toBe(false);
  });
});

it('counts who sends files before their folder is there', async () => {
  const parent = mkdtempSync(join(tmpdir(), 'entente-shelf-'));
  try {
    const shelf = new UploadShelf(parent, 1_000);
    const opened = await Promise.allSettled(Array.from({ length: 6 }, () => shelf.open()));
    expect(opened.filter(({ status }) => status === 'fulfilled')).toHaveLength(4);
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
});
