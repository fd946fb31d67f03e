import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { choosePassword } from './password.js';

test('a new password is nothing that neo4j-admin would read as an option, and is kept for its owner alone', async () => {
  const homes = await Promise.all(Array.from({ length: 200 }, () => mkdtemp(join(tmpdir(), 'entente-password-'))));
  try {
    const made = await Promise.all(homes.map((home) => choosePassword(home, undefined)));
    expect(made.filter(({ password }) => !/^[a-z0-9]{8,}$/.test(password))).toEqual([]);
    const [home = ''] = homes;
    const file = join(home, 'password');
    expect(await readFile(file, 'utf8')).toBe(`${made[0]?.password}\n`);
    expect((await stat(file)).mode & 0o077).toBe(0);
    expect(await choosePassword(home, undefined)).toEqual({ password: made[0]?.password, origin: 'kept' });
  } finally {
    await Promise.all(homes.map((home) => rm(home, { recursive: true })));
  }
});
