import { existsSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { FontFiles } from './fonts.js';

it('writes the files again when something has cleaned them away', () => {
  const files = new FontFiles();
  try {
    rmSync(dirname(files.paths()[0]!), { recursive: true });
    expect(files.paths().map((path) => existsSync(path))).toEqual([true, true]);
  } finally {
    files.remove();
  }
});
