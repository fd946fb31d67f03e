/** A listening server over a given store, as main.ts composes it, and the requests that tests send to it. */
import { request as rawRequest, type IncomingHttpHeaders } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeOver } from '../../compose.js';
import { readConfig, type Config } from '../../config.js';
import { sharedParser } from '../../gate/testing/sharedParser.js';
import { Startup } from '../../Startup.js';
import type { GraphStore } from '../../store/index.js';
import { createApp } from '../app.js';
import { httpServer } from '../httpServer.js';

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  json: Record<string, unknown> & { code?: string; message?: string; hint?: string };
}

export interface Served {
  url: string;
  port: number;
  startup: Startup;
  /** What the server kept from its clients. */
  log: string[];
  /** Where files and rows of imports are kept meanwhile. */
  importFolder: string;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  /** Texts and blobs are sent as they are, all else as JSON. */
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  cypher(statement: string, more?: object): Promise<Answer>;
  close(): Promise<void>;
}

/** `startup` is ready unless one is given. */
export async function serve(
  store: GraphStore,
  options: { config?: Partial<Config>; startup?: Startup; pageFolder?: string; importBatchRows?: number } = {},
): Promise<Served> {
  const work = await mkdtemp(join(tmpdir(), 'entente-serve-'));
  const config = { ...readConfig({ NODE_ENV: 'test' }), dataFolder: work, ...options.config };
  const startup = options.startup ?? Object.assign(new Startup(), { phase: 'ready' as const });
  const log: string[] = [];
  const keep = (line: string): void => void log.push(line);
  const { importBatchRows } = options;
  const parts = composeOver(store, config, { log: keep, parser: sharedParser, importBatchRows });
  const pageFolder = options.pageFolder ?? '/nonexistent';
  const server = httpServer(createApp({ ...parts, startup, version: '0.0.0', pageFolder, log: keep }));
  await new Promise<void>((resolve) => server.listen({ port: 0, host: '127.0.0.1', backlog: 4_096 }, resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const read = async (response: Response): Promise<Answer> => {
    const text = await response.text();
    let json: Answer['json'] = {};
    try {
      json = JSON.parse(text) as Answer['json'];
    } catch {
      /* not every answer is JSON */
    }
    return { status: response.status, headers: response.headers, text, json };
  };
  const post = async (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
    read(
      await fetch(url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' || body instanceof Blob ? body : JSON.stringify(body),
      }),
    );
  return {
    url,
    port,
    startup,
    log,
    importFolder: join(work, 'imports'),
    post,
    get: async (path, headers = {}) => read(await fetch(url + path, { headers })),
    cypher: (statement, more = {}) => post('/api/cypher', { statement, ...more }),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await Promise.all([parts.gate.close(), parts.figures.close(), parts.imports.close()]);
      await rm(work, { recursive: true, force: true });
    },
  };
}

/** A request with headers that fetch does not let one set, such as Host and Origin. */
export function raw(
  port: number,
  options: { method?: string; path: string; headers?: Record<string, string>; body?: string },
): Promise<{ status: number; headers: IncomingHttpHeaders; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = rawRequest(
      { host: '127.0.0.1', port, method: options.method ?? 'GET', path: options.path, headers: options.headers },
      (response) => {
        let text = '';
        response
          .setEncoding('utf8')
          .on('data', (piece: string) => {
            text += piece;
          })
          .on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
      },
    );
    sent.on('error', reject);
    sent.end(options.body);
  });
}
