import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Request } from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { receiveFiles, type Received } from './receiveFiles.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-form-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A form whose texts are the bytes that Latin-1 writes them as; `charset`: what the field's part says. */
function received(fileName: string, options: string, charset = ''): Promise<Received> {
  const type = charset === '' ? '' : `Content-Type: application/json; charset=${charset}\r\n`;
  const body = [
    `--x\r\nContent-Disposition: form-data; name="options"\r\n${type}\r\n${options}\r\n`,
    `--x\r\nContent-Disposition: form-data; name="file"; ${fileName}\r\nContent-Type: text/csv\r\n\r\nid\n\xe9\r\n--x--\r\n`,
  ].join('');
  const headers = { 'content-type': 'multipart/form-data; boundary=x' };
  const request = Object.assign(Readable.from([Buffer.from(body, 'latin1')]), { headers }) as unknown as Request;
  return receiveFiles(request, { folder, limitBytes: 10_000, signal: new AbortController().signal });
}
const utf8 = (text: string): string => Buffer.from(text).toString('latin1');

test.each([
  ['UTF-8', `filename="${utf8('Прага №1.csv')}"`, 'Прага №1.csv'],
  ['not UTF-8', 'filename="caf\xe9 \x80.csv"', 'café €.csv'],
  ['a replacement character of its own', `filename="${utf8('a\uFFFD.csv')}"`, 'a\uFFFD.csv'],
  ['with a charset', "filename*=UTF-8''caf%C3%A9%20%E2%82%AC.csv", 'café €.csv'],
  ['with a charset and letters of Latin-1 alone', "filename*=UTF-8''caf%C3%A9.csv", 'café.csv'],
])('the name of a file: %s', async (_, given, name) => {
  const { files } = await received(given, '{}');
  expect(files.map((file) => file.name)).toEqual([name]);
  expect((await readFile(files[0]!.path)).toString('latin1')).toBe('id\n\xe9');
});
test.each([
  ['UTF-8', utf8('{"defaultType":"naître à №1"}'), '', 'naître à №1'],
  ['UTF-8 that its part declares', utf8('{"defaultType":"naître"}'), 'utf-8', 'naître'],
  ['Latin-1', '{"defaultType":"na\xeetre"}', '', 'naître'],
  ['a replacement character of its own', utf8('{"defaultType":"a\uFFFD"}'), '', 'a\uFFFD'],
])('the options: %s', async (_, given, charset, type) => {
  const { options } = await received('filename="a.csv"', given, charset);
  expect(JSON.parse(options ?? '')).toEqual({ defaultType: type });
});
