/** Imports by a running server, over its API: for when it holds the embedded database. */
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { ErrorBody, ImportRecord, ImportsResponse, ImportStreamLine } from '../../contract/index.js';
import { EntenteError } from '../../server/EntenteError.js';
import type { GivenFile } from '../../server/import/files/sniffFile.js';
import type { Imports, Work } from './Imports.js';

async function* formOf(boundary: string, options: object, files: readonly GivenFile[]): AsyncGenerator<Uint8Array> {
  const part = (head: string): Buffer =>
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`);
  yield part('name="options"');
  yield Buffer.from(`${JSON.stringify(options)}\r\n`);
  for (const { name, path } of files) {
    yield part(`name="file"; filename="${name.replaceAll('"', '%22').replace(/\p{Cc}/gu, ' ')}"`);
    yield* createReadStream(path, { highWaterMark: 1 << 18 }) as AsyncIterable<Uint8Array>;
    yield Buffer.from('\r\n');
  }
  yield Buffer.from(`--${boundary}--\r\n`);
}

async function refusal(response: Response): Promise<Error> {
  const body = ErrorBody.safeParse(await response.json().catch(() => null));
  return body.success ? errorFrom(body.data) : new Error(`The server answered ${response.status}.`);
}
const errorFrom = ({ code, message, hint, position }: ErrorBody): EntenteError =>
  new EntenteError(code, message, { hint, position });

async function ask(url: string, init: RequestInit & { duplex?: 'half' } = {}): Promise<Response> {
  const response = await fetch(url, init);
  if (!response.ok) throw await refusal(response);
  return response;
}

/** The lines of an NDJSON answer. */
async function* linesOf(response: Response): AsyncGenerator<ImportStreamLine> {
  let text = '';
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    text += Buffer.from(chunk).toString('latin1');
    const lines = text.split('\n');
    text = lines.pop() ?? '';
    for (const line of lines) yield ImportStreamLine.parse(JSON.parse(Buffer.from(line, 'latin1').toString('utf8')));
  }
}

export function remoteImports(server: string): Imports {
  const send = async (
    options: object,
    files: readonly GivenFile[],
    { signal, onProgress }: Work,
  ): Promise<ImportStreamLine> => {
    // Of which no file can know: it would end there.
    const boundary = `entente-${randomUUID()}`;
    const response = await ask(`${server}/api/import`, {
      method: 'POST',
      signal,
      duplex: 'half',
      body: formOf(boundary, options, files) as unknown as BodyInit,
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, accept: 'application/x-ndjson' },
    });
    for await (const line of linesOf(response)) {
      if ('progress' in line) onProgress(line.progress);
      else if ('error' in line) throw errorFrom(line.error);
      else return line;
    }
    throw new Error('The server’s answer broke off: look at the list of imports to see whether it landed.');
  };
  return {
    async preview(files, options, work) {
      const line = await send({ ...options, mode: 'preview' }, files, work);
      if (!('preview' in line)) throw new Error('The server answered something else than a preview.');
      return line.preview;
    },
    async commit(files, options, work) {
      const line = await send({ ...options, mode: 'commit' }, files, work);
      if (!('landed' in line)) throw new Error('The server answered something else than the record of an import.');
      return line.landed;
    },
    list: async () => ImportsResponse.parse(await (await ask(`${server}/api/imports`)).json()).imports,
    undo: async (id) =>
      ImportRecord.parse(
        await (await ask(`${server}/api/imports/${encodeURIComponent(id)}`, { method: 'DELETE' })).json(),
      ),
    deleteDataset: async (name) =>
      (await (await ask(`${server}/api/datasets/${encodeURIComponent(name)}`, { method: 'DELETE' })).json()) as {
        name: string;
        entities: number;
        facts: number;
      },
  };
}
