import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTextFile } from './readTextFile.js';

test('quotes and dashes of Windows-1252 are letters, and are not lost', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'entente-text-'));
  try {
    const path = join(folder, 'article.txt');
    await writeFile(path, Buffer.from('\x93L\x92\xe9t\xe9\x94 \x96 5 \x80', 'latin1'));
    expect((await readTextFile({ name: 'article.txt', path })).text).toBe('“L’été” – 5 €');
  } finally {
    await rm(folder, { recursive: true });
  }
});
