import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { installPackages } from './installPackages.js';

test('packages come into the folder, whatever stands above it and its path holds', () => {
  const parent = mkdtempSync(join(tmpdir(), 'entente packages-'));
  try {
    writeFileSync(join(parent, 'package.json'), '{"private": true}');
    mkdirSync(join(parent, 'given'));
    writeFileSync(join(parent, 'given', 'package.json'), '{"name": "given", "version": "1.0.0"}');
    const folder = join(parent, 'own');
    installPackages(folder, ['file:../given']);
    expect(existsSync(join(folder, 'node_modules', 'given', 'package.json'))).toBe(true);
    expect(existsSync(join(parent, 'node_modules'))).toBe(false);
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
});
