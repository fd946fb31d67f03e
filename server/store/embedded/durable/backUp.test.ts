import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { backUp } from './backUp.js';
import { opened } from './testing/graphs.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-backup-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('says of a copy that cannot be written where it was to go, and nothing of the database’s own disk', async () => {
  const data = join(folder, 'data');
  await (await opened(data)).durable.close();
  const file = join(folder, 'file');
  writeFileSync(file, 'mine');
  for (const to of [file, join(file, 'below')])
    await expect(backUp(data, to)).rejects.toMatchObject({
      kind: 'cannot-write',
      message: expect.stringContaining(`The backup cannot be written to ${to}: `) as string,
      details: { hint: 'Name a folder for it that has room and that this account may write to.' },
    });
  expect(readFileSync(file, 'utf8')).toBe('mine');
});
