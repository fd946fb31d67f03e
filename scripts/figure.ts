/** `npm run figure`: a figure from a query to a file, the same bytes on every run. */
import { readFileSync, writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { FigureRequest, MISSING_CHARACTERS, type ErrorBody } from '../contract/index.js';
import { EntenteError } from '../server/EntenteError.js';
import { closeParts, compose } from '../server/compose.js';
import { readConfig } from '../server/config.js';
import type { Figure } from '../server/figure/index.js';
import { makeFigure } from '../server/makeFigure.js';
import { announcedServer } from '../server/serverAddress.js';
import { isRunning } from '../server/isRunning.js';
import { differenceOf } from './figure/differenceOf.js';
import { HELP } from './figure/help.js';
import { readArguments } from './figure/readArguments.js';
import { refuseEmptyGraph } from './refuseEmptyGraph.js';
import { runCommand } from './runCommand.js';
import { whenReady } from './whenReady.js';

type Made = Pick<Figure, 'body' | 'missingCharacters'>;

/** Opens the store of the settings for as long as one figure takes. */
async function fromStore(request: FigureRequest): Promise<Made> {
  // A figure only reads, whatever the settings allow.
  const config = { ...readConfig(), allowWrites: false };
  const running = config.neo4j === null ? await announcedServer(config.dataFolder) : null;
  // One that was killed may have left its address, and another program may have its process id.
  const answer =
    running !== null && isRunning(running.pid) ? await ask(new URL(running.url), request).catch(() => null) : null;
  if (answer !== null) return madeBy(answer);
  const parts = await compose(config);
  try {
    await whenReady(parts.store);
    // One that holds its graph needs none.
    if (parts.store.engine === 'embedded' && request.graph === undefined) await refuseEmptyGraph(parts.store);
    return await makeFigure(parts, FigureRequest.parse(request));
  } finally {
    await closeParts(parts);
  }
}

async function fromServer(server: URL, request: FigureRequest): Promise<Made> {
  const answer = await ask(server, request).catch((error: unknown) => {
    throw new EntenteError('store.away', `No Entente answers at ${server.origin}.`, {
      hint: 'Start it with npm start, or leave --server out.',
      cause: error,
    });
  });
  return madeBy(answer);
}

/** Rejects where no server answers. */
const ask = (server: URL, request: FigureRequest): Promise<Response> =>
  fetch(new URL('/api/figures', server), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(request),
  });

async function madeBy(response: Response): Promise<Made> {
  if (response.ok) {
    const missing = decodeURIComponent(response.headers.get(MISSING_CHARACTERS.header) ?? '');
    return { body: Buffer.from(await response.arrayBuffer()), missingCharacters: [...missing] };
  }
  const { code, message, hint } = (await response.json()) as ErrorBody;
  throw new EntenteError(code, message, { hint });
}

function warning(format: FigureRequest['format'], missing: readonly string[]): string {
  const shown = missing.slice(0, MISSING_CHARACTERS.most).join(' ');
  const outcome =
    format === 'png'
      ? 'a box stands for each. An SVG shows them in a font of the machine that opens it.'
      : 'they show only where the machine that opens it has a font for them.';
  return `Warning: the figure's type, Inter, lacks ${missing.length} of its characters; ${outcome}\nThey are: ${shown}`;
}

await runCommand(async () => {
  const read = readArguments(process.argv.slice(2));
  if (read === null) return void process.stdout.write(HELP);
  const { request, from, out, server } = read;
  const before =
    from !== null && extname(from).toLowerCase() === extname(out).toLowerCase() ? readFileSync(from) : null;
  const { body, missingCharacters } = server === null ? await fromStore(request) : await fromServer(server, request);
  writeFileSync(out, body);
  console.log(`Wrote ${out} (${(body.length / 1024).toFixed(0)} kB).`);
  if (before !== null && !before.equals(body)) console.error(differenceOf(before, body));
  if (request.transparent)
    console.log(
      `Its colours are for a ${request.recipe?.style?.theme === 'dark' ? 'dark' : 'light'} ground; --theme has others.`,
    );
  if (missingCharacters.length > 0) console.error(warning(request.format, missingCharacters));
});
