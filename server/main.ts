/** The server's process: starts listening at once, loads the data set, says how it went, and ends cleanly. */
import type { Server } from 'node:http';
import { relative } from 'node:path';
import type { ForeignGraph, StartWork } from '../contract/index.js';
import { closeParts, compose } from './compose.js';
import { ConfigError, readConfig, type Config } from './config.js';
import { createApp } from './http/app.js';
import { listenError } from './listenError.js';
import { endStalled } from './http/endStalled.js';
import { httpServer } from './http/httpServer.js';
import { foreignGraph } from './queries/foreignGraph.js';
import { totals } from './queries/health.js';
import { projectPath } from './paths.js';
import { announceServer, retractServer } from './serverAddress.js';
import { sizeAdvice } from './sizeAdvice.js';
import { Startup, type StartReport } from './Startup.js';
import { StoreError, type GraphStore } from './store/index.js';
import { version } from './version.js';

/** Progress is reported at most this often. */
const PROGRESS_MS = 1_000;
/**
 * Connections that may wait to be taken; beyond them the others' wait for seconds until they are tried again. The
 * system may allow less.
 */
const BACKLOG = 4_096;
/** How long open requests may still run when the server ends. */
const GRACE_MS = 3_000;

async function main(): Promise<void> {
  const config = readConfig();
  const parts = await compose(config);
  const { store, gate, imports, kept } = parts;
  const startup = new Startup();
  const server = httpServer(createApp({ ...parts, startup, version, pageFolder: projectPath('dist', 'client') }));
  endStalled(server);
  const ending = new AbortController();
  const end = endOnce(async () => {
    ending.abort();
    await closeParts(
      parts,
      closeServer(server).then(() => retractServer(config.dataFolder)),
    );
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end(0));
  try {
    await listen(server, config);
  } catch (error) {
    console.error(listenError(error, config));
    return void end(1);
  }
  console.log(`Entente ${version} listens at ${addressOf(server, config)}`);
  try {
    const report = await startup.run(store, {
      signal: ending.signal,
      onWaiting: (reason) => console.log(`Waiting for the graph: ${reason}`),
      onWork: seldom((work) => console.log(workLine(work))),
      recover: async (onRows) => {
        if (store.engine === 'embedded')
          await announceServer(config.dataFolder, ownAddress(server, config)).catch(() => undefined);
        await imports.recover(onRows);
      },
    });
    console.log(engineLine(store, config));
    console.log(await dataLine(store, report));
    gate.warmUp();
    kept.warmUp();
  } catch (error) {
    if (ending.signal.aborted) return;
    console.error(error instanceof StoreError || error instanceof Error ? `${error.message}${hintOf(error)}` : error);
    await end(1);
  }
}

/** Lets what is new in kind through, and then one report in a while. */
function seldom(report: (work: StartWork) => void): (work: StartWork) => void {
  let [at, kind] = [0, ''];
  return (work) => {
    const now = performance.now();
    if (work.kind === kind && now - at < PROGRESS_MS) return;
    [at, kind] = [now, work.kind];
    report(work);
  };
}

function endOnce(close: () => Promise<void>): (code: number) => Promise<void> {
  let closing: Promise<void> | null = null;
  return (code) =>
    (closing ??= close()
      .catch((error: unknown) => console.error(error))
      .then(() => process.exit(code)));
}

function listen(server: Server, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, backlog: BACKLOG }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Lets requests finish for a moment, then cuts them. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    if (!server.listening) return resolve();
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
  });
}

function addressOf(server: Server, { host }: Pick<Config, 'host'>): string {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** For programs on this machine. */
const ownAddress = (server: Server, { host }: Config): string =>
  addressOf(server, { host: ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host });

function engineLine(store: GraphStore, { neo4j, dataFolder }: Config): string {
  const version = store.status().version ?? '';
  return neo4j
    ? `Engine: Neo4j ${version} at ${neo4j.uri}`
    : `Engine: embedded, data in ${relative(process.cwd(), dataFolder) || '.'}`;
}

function workLine({ kind, done, total }: StartWork): string {
  const what = kind === 'loading' ? 'Loading the bundled data set' : 'Taking back an import that was broken off';
  if (done === 0) return `${what} …`;
  return `${what}: ${done.toLocaleString('en')}${total === null ? '' : ` of ${total.toLocaleString('en')}`} rows`;
}

async function dataLine(store: GraphStore, { loaded, elapsedMs }: StartReport): Promise<string> {
  const foreign = await foreignGraph({ store });
  if (foreign) return foreignLine(foreign);
  const { entities, facts } = await totals({ store });
  const holds = `${entities} entities, ${facts} facts${sizeAdvice(store.engine, entities)}`;
  const took = `${(elapsedMs / 1000).toFixed(1)} s`;
  if (!loaded) return `Graph: ${holds}, there already; ready after ${took}`;
  const load = `${(loaded.elapsedMs / 1000).toFixed(1)} s`;
  return `Graph: ${holds}; loaded the data set ${loaded.dataset} in ${load}, ready after ${took}`;
}

/** `labels` may be many. */
function foreignLine({ nodes, labels }: ForeignGraph): string {
  const named = labels.slice(0, 10).join(', ') + (labels.length > 10 ? ', …' : '');
  return (
    `Graph: ${nodes} nodes${named && ` (${named})`}, none of them of Entente; nothing was written into it.\n` +
    'Run Cypher on it in the page, import files, or add the bundled data set with: npm run load'
  );
}

const hintOf = (error: unknown): string => {
  const hint = (error as { details?: { hint?: string } }).details?.hint;
  return hint ? `\n${hint}` : '';
};

try {
  await main();
} catch (error) {
  if (error instanceof ConfigError)
    console.error(`Entente cannot start:\n${error.message}\nSee docs/configuration.md.`);
  else if (error instanceof StoreError) console.error(`Entente cannot start: ${error.message}${hintOf(error)}`);
  else console.error(error);
  process.exit(1);
}
