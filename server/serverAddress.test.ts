import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { announcedServer, announceServer, retractServer } from './serverAddress.js';

it('takes the place of what a server left that was killed, though another program has its process id now', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-address-'));
  try {
    writeFileSync(join(folder, 'server.json'), JSON.stringify({ url: 'http://127.0.0.1:1', pid: process.ppid }));
    await announceServer(folder, 'http://127.0.0.1:4400');
    expect(await announcedServer(folder)).toEqual({ url: 'http://127.0.0.1:4400', pid: process.pid });
    await retractServer(folder);
    expect(await announcedServer(folder)).toBeNull();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
