import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import express from 'express';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageRoutes } from './page.js';
import { raw } from './testing/serve.js';

const folder = mkdtempSync(join(tmpdir(), 'entente-page-'));
const script = `console.log(${JSON.stringify('x'.repeat(5_000))})`;
let server: Server;
let port = 0;

beforeAll(async () => {
  mkdirSync(join(folder, 'built/assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'built/index.html'), '<!doctype html><title>built</title>');
  writeFileSync(join(folder, 'built/assets/app-abc123.js'), script);
  writeFileSync(join(folder, 'built/assets/app-abc123.js.gz'), gzipSync(script));
  cpSync(join(folder, 'built'), join(folder, '.hidden/built'), { recursive: true });
  const app = express();
  app.use('/hidden', pageRoutes(join(folder, '.hidden/built')));
  app.use('/unbuilt', pageRoutes(join(folder, 'nothing')));
  app.use(pageRoutes(join(folder, 'built')));
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});
const get = (path: string, headers: Record<string, string> = {}): ReturnType<typeof raw> =>
  raw(port, { path, headers });

describe('the page', () => {
  test('comes from any address of its own, and is asked for anew each time', async () => {
    for (const path of ['/', '/e/vladimir-putin', '/?view=1', '/a.b/c']) {
      const { status, headers, text } = await get(path, { accept: 'text/html' });
      expect([path, status, headers['cache-control'], text]).toEqual([
        path,
        200,
        'no-cache',
        '<!doctype html><title>built</title>',
      ]);
    }
  });
  test('is no answer to what asks for something else', async () => {
    expect((await get('/favicon.ico', { accept: 'image/*' })).status).toBe(404);
  });
  test('its assets are kept for ever, and sent compressed where they were compressed beforehand', async () => {
    const plain = await get('/assets/app-abc123.js');
    expect([plain.status, plain.text]).toEqual([200, script]);
    expect(plain.headers['cache-control']).toMatch(/max-age=31536000, immutable/);
    const packed = await fetch(`http://127.0.0.1:${port}/assets/app-abc123.js`, {
      headers: { 'accept-encoding': 'gzip' },
    });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(packed.headers.get('content-type')).toContain('javascript');
    expect(packed.headers.get('vary')).toContain('Accept-Encoding');
    expect(await packed.text()).toBe(gunzipSync(gzipSync(script)).toString());
  });
  test('comes from below a folder whose name begins with a dot, too', async () => {
    expect((await get('/hidden/', { accept: 'text/html' })).text).toContain('<title>built</title>');
    const packed = await get('/hidden/assets/app-abc123.js', { 'accept-encoding': 'gzip' });
    expect([packed.status, packed.headers['content-encoding']]).toEqual([200, 'gzip']);
  });
  test('an asset of an older build is gone, not the page in its place', async () => {
    const { status, text } = await get('/assets/app-old.js', { accept: '*/*' });
    expect(status).toBe(404);
    expect(text).not.toContain('<title>');
  });
  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
  ])('%s leads nowhere', async (path) => {
    expect((await get(path, { accept: 'text/html' })).text).not.toContain('secret');
  });
  test('is sent whole, whatever part of it is asked for', async () => {
    for (const path of ['/', '/index.html', '/assets/app-abc123.js']) {
      const { status, text } = await get(path, { accept: '*/*', range: 'bytes=99999999-' });
      expect([path, status, text.length > 20]).toEqual([path, 200, true]);
    }
  });
  test('not built, says what to do', async () => {
    const { status, text } = await get('/unbuilt/', { accept: 'text/html' });
    expect(status).toBe(503);
    expect(text).toContain('npm run build');
  });
});
