import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Request } from 'express';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { receiveFiles } from '../../server/http/receiveFiles.js';
import { remoteImports } from './remoteImports.js';

let folder = '';
let server: Server | null = null;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'entente-remote-'))));
afterEach(async () => {
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)));
  rmSync(folder, { recursive: true, force: true });
});

test('a file may hold what the form that brought another was cut by', async () => {
  const boundaries: string[] = [];
  const names: string[][] = [];
  server = createServer((request, response) => {
    boundaries.push(/boundary=(.*)$/.exec(request.headers['content-type'] ?? '')?.[1] ?? '');
    const options = { folder, limitBytes: 1_000_000, signal: AbortSignal.timeout(10_000) };
    void receiveFiles(request as Request, options).then(
      ({ files }) => {
        names.push(files.map(({ name }) => name));
        response.end(`${JSON.stringify({ error: { code: 'import.cancelled', message: 'seen' } })}\n`);
      },
      (error: Error) =>
        response.end(`${JSON.stringify({ error: { code: 'request.invalid', message: error.message } })}\n`),
    );
  });
  await new Promise<void>((resolve) => void server?.listen(0, '127.0.0.1', resolve));
  const imports = remoteImports(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const path = join(folder, 'a.csv');
  for (let i = 0; i < 2; i++) {
    writeFileSync(
      path,
      `id\r\n--${boundaries[0] ?? ''}\r\nContent-Disposition: form-data; name="file"; filename="b"\r\n\r\nx`,
    );
    const work = { signal: AbortSignal.timeout(10_000), onProgress: () => undefined };
    await expect(imports.preview([{ name: 'a.csv', path }], { dataset: 'mine' } as never, work)).rejects.toThrow(
      'seen',
    );
  }
  expect(names).toEqual([['a.csv'], ['a.csv']]);
});
