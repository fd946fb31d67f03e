/** `npm run figure`: a figure from a query to a file, the same bytes on every run. */
import { writeFileSync } from 'node:fs';
import { FigureRequest, type ErrorBody } from '../contract/index.js';
import { EntenteError } from '../server/EntenteError.js';
import { closeParts, compose } from '../server/compose.js';
import { readConfig } from '../server/config.js';
import { makeFigure } from '../server/makeFigure.js';
import { Startup } from '../server/Startup.js';
import { HELP } from './figure/help.js';
import { readArguments } from './figure/readArguments.js';
import { runCommand } from './runCommand.js';

const READY_MS = 15_000;

/** Opens the store of the settings for as long as one figure takes. */
async function fromStore(request: FigureRequest): Promise<Buffer> {
  // A figure only reads, whatever the settings allow.
  const parts = await compose({ ...readConfig(), allowWrites: false });
  try {
    await parts.store.ready(READY_MS);
    await new Startup().run(parts.store);
    return (await makeFigure(parts, FigureRequest.parse(request))).body;
  } finally {
    await closeParts(parts);
  }
}

async function fromServer(server: URL, request: FigureRequest): Promise<Buffer> {
  const url = new URL('/api/figures', server);
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(request),
  }).catch((error: unknown) => {
    throw new EntenteError('store.away', `No Entente answers at ${url.origin}.`, {
      hint: 'Start it with npm start, or leave --server out.',
      cause: error,
    });
  });
  if (response.ok) return Buffer.from(await response.arrayBuffer());
  const { code, message, hint } = (await response.json()) as ErrorBody;
  throw new EntenteError(code, message, { hint });
}

await runCommand(async () => {
  const read = readArguments(process.argv.slice(2));
  if (read === null) return void process.stdout.write(HELP);
  const { request, out, server } = read;
  const body = server === null ? await fromStore(request) : await fromServer(server, request);
  writeFileSync(out, body);
  console.log(`Wrote ${out} (${(body.length / 1024).toFixed(0)} kB).`);
});
