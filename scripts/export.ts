/** `npm run export`: the graph, or one data set, as a file in an exchange format. */
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  CSV_PARTS,
  DatasetName,
  EXPORT_FORMATS,
  exportFileName,
  ExportFormat,
  type ErrorBody,
} from '../contract/index.js';
import { EntenteError } from '../server/EntenteError.js';
import { closeParts, compose } from '../server/compose.js';
import { readConfig } from '../server/config.js';
import { exportGraph, type ExportOptions } from '../server/queries/export.js';
import { StoreError } from '../server/store/StoreError.js';
import { commandLine } from './commandLine.js';
import { refuseEmptyGraph } from './refuseEmptyGraph.js';
import { runCommand } from './runCommand.js';
import { runningServer } from './runningServer.js';
import { whenReady } from './whenReady.js';

const INDENT = ' '.repeat(19);
/** One a line, under the option's own text. */
const FORMATS = Object.entries(EXPORT_FORMATS)
  .map(([format, { purpose, loses }]) => `${format}: ${purpose}\n${INDENT}  (loses ${loses})`)
  .join(`\n${INDENT}`);

const HELP = `Write the graph to a file.

  npm run export -- [options]

  --format NAME    ${FORMATS} (default json)
  --dataset NAME   only this data set
  --texts          with the articles' texts that were brought with npm run load or on the page, in
                   the format cypher: whoever you give the file to gets them, so have the right to
  --out FILE       default entente-graph.<ending>, or entente-<data set>.<ending>; - for standard output.
                   The two files of csv are FILE-nodes.csv and FILE-relationships.csv, or one archive
                   where FILE ends in .zip
  --server URL     ask a running Entente instead of opening the store
  --help

It reads the Neo4j of NEO4J_URI or, without that, the embedded engine under ENTENTE_DATA (default
./data); an Entente that runs on that folder is asked.
`;

/** One file to be written, and where to. */
type FileOptions = ExportOptions & { out: string };

/** CSV is two files, unless an archive of them is asked for. */
function filesOf(format: ExportFormat, options: ExportOptions, out: string | undefined): FileOptions[] {
  const isPair = format === 'csv' && (out === undefined || !/\.zip$/i.test(out));
  if (!isPair) return [{ ...options, out: out ?? exportFileName(format, options.dataset) }];
  if (out === '-') throw new Error('--format csv makes two files, which standard output cannot take: give --out NAME.');
  const stem = out?.replace(/\.csv$/i, '');
  return CSV_PARTS.map((part) => ({
    ...options,
    part,
    out: stem === undefined ? exportFileName(format, options.dataset, part) : `${stem}-${part}.csv`,
  }));
}

async function write(pieces: AsyncIterable<string | Uint8Array>, out: string): Promise<void> {
  if (out === '-') return writeToStandardOutput(pieces);
  // Written beside and renamed, so that a failure leaves no half file.
  const partial = `${out}.part`;
  try {
    await pipeline(Readable.from(pieces), createWriteStream(partial));
    await rename(partial, out);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

/** Whoever reads may have enough: `| head` closes the pipe. */
async function writeToStandardOutput(pieces: AsyncIterable<string | Uint8Array>): Promise<void> {
  try {
    await pipeline(Readable.from(pieces), process.stdout, { end: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
}

async function fromServer(server: string, format: ExportFormat, options: readonly FileOptions[]): Promise<void> {
  for (const one of options) await oneFromServer(server, format, one);
}

async function oneFromServer(
  server: string,
  format: ExportFormat,
  { dataset, texts = false, part, out }: FileOptions,
): Promise<void> {
  const url = new URL('/api/export', server);
  url.search = new URLSearchParams({
    format,
    ...(dataset === undefined ? {} : { dataset }),
    ...(texts ? { texts: 'true' } : {}),
    ...(part === undefined ? {} : { part }),
  }).toString();
  const response = await fetch(url).catch((cause: unknown) => {
    throw new EntenteError('store.away', `No Entente answers at ${url.origin}.`, {
      hint: 'Start it with npm start, or leave --server out.',
      cause,
    });
  });
  if (!response.ok || response.body === null) {
    const { code, message, hint } = (await response.json()) as ErrorBody;
    throw new EntenteError(code, message, { hint });
  }
  await write(response.body, out);
}

async function fromStore(format: ExportFormat, options: readonly FileOptions[]): Promise<void> {
  const config = readConfig();
  const parts = await compose(config);
  const { store } = parts;
  try {
    await whenReady(store);
    await refuseEmptyGraph(store);
    for (const { out, ...one } of options) await write(await exportGraph({ store }, format, one), out);
  } catch (error) {
    const server = error instanceof StoreError && error.kind === 'locked' ? await runningServer(config) : null;
    if (server === null) throw error;
    await fromServer(server, format, options);
  } finally {
    await closeParts(parts);
  }
}

await runCommand(async () => {
  const { values } = commandLine(process.argv.slice(2), {
    format: { type: 'string', default: 'json' },
    dataset: { type: 'string' },
    texts: { type: 'boolean', default: false },
    out: { type: 'string' },
    server: { type: 'string' },
  });
  if (values.help) return void process.stdout.write(HELP);
  const format = ExportFormat.safeParse(values.format);
  if (!format.success)
    throw new Error(`--format ${values.format} is not known: use ${ExportFormat.options.join(', ')}.`);
  if (values.dataset !== undefined && !DatasetName.safeParse(values.dataset).success)
    throw new Error(`--dataset ${values.dataset}: a data set's name has lower-case letters, digits and hyphens.`);
  if (values.server !== undefined && !URL.canParse(values.server))
    throw new Error(`--server ${values.server} is no address: write it as http://127.0.0.1:4400.`);
  if (values.texts && EXPORT_FORMATS[format.data].holds === 'facts')
    throw new Error(`--texts: a ${format.data} file holds entities and facts only. Use --format cypher.`);
  const options: ExportOptions = { texts: values.texts, ...(values.dataset ? { dataset: values.dataset } : {}) };
  const files = filesOf(format.data, options, values.out);
  await (values.server === undefined ? fromStore(format.data, files) : fromServer(values.server, format.data, files));
  if (values.out !== '-') console.log(`Wrote ${files.map(({ out }) => out).join(' and ')}.`);
});
