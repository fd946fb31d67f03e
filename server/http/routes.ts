/**
 * Makes the API's routes from the contract's table: validates what comes in, asks the handler, sends what comes out.
 */
import { Router, type Request, type RequestHandler, type Response } from 'express';
import { ENDPOINTS, FREE_STATEMENT, GRAPH_SIZE, type Endpoint, type EndpointName } from '../../contract/index.js';
import { EntenteError } from '../EntenteError.js';
import { BodyRoom } from './BodyRoom.js';
import { clientOf } from './clientOf.js';
import { SENT, signalOf, type Exchange, type Handler, type Services } from './exchange.js';
import { HANDLERS } from './handlers.js';
import { reasonOf } from './health.js';
import { jsonBody, type BodyLimits } from './jsonBody.js';
import { openApi } from './openApi.js';
import { Pace } from './Pace.js';
import { turnsOfEndpoints } from './turns.js';
import type { Turnstile } from './Turnstile.js';
import { validated } from './validate.js';
import { WrittenJson } from '../WrittenJson.js';

const MB = 1024 * 1024;
/** Lists of ids on the screen. */
const IDS: BodyLimits = { bytes: 8 * MB, values: 100_000, keys: 1_000, objects: 1_000, list: GRAPH_SIZE.facts };
const SMALL: BodyLimits = { bytes: MB, values: 50_000, keys: 50_000 };
/** A figure carries its whole graph. Values that a schema refuses cost more than those that it takes. */
const BODY_LIMITS: Partial<Record<EndpointName, BodyLimits>> = {
  cypher: { bytes: 4 * MB, values: FREE_STATEMENT.values, keys: FREE_STATEMENT.keys },
  subgraph: IDS,
  properties: IDS,
  figures: { bytes: 48 * MB, values: 4_000_000, keys: 4_000_000, objects: 500_000, list: GRAPH_SIZE.facts },
};
/** Bodies in memory: one figure of the largest size of one client, beside what others send. */
const BODY_ROOM = { bytes: 160 * MB, bytesOfOne: 64 * MB };
const PATIENCE_MS = 15_000;
/** How long a request waits for a store that is being opened. */
const WAIT_MS = 3_000;

export function apiRoutes(services: Services): Router {
  const router = Router({ caseSensitive: true });
  const turns: Partial<Record<EndpointName, Turnstile>> = turnsOfEndpoints();
  // A statement's parameters go through the server's own thread several times: some 60 ms a megabyte on a busy machine.
  const paces: Partial<Record<EndpointName, Pace>> = {
    cypher: new Pace({ free: 16 * 1024, burst: MB, perSecond: MB / 2, patienceMs: PATIENCE_MS }),
    subgraph: new Pace({ free: 256 * 1024, burst: 8 * MB, perSecond: 2 * MB, patienceMs: PATIENCE_MS }),
    properties: new Pace({ free: 256 * 1024, burst: 8 * MB, perSecond: 2 * MB, patienceMs: PATIENCE_MS }),
    figures: new Pace({ free: 256 * 1024, burst: 16 * MB, perSecond: 4 * MB, patienceMs: PATIENCE_MS }),
  };
  const room = new BodyRoom(BODY_ROOM);

  for (const [name, endpoint] of Object.entries(ENDPOINTS) as [EndpointName, Endpoint][]) {
    const handler = HANDLERS[name] as Handler<EndpointName>;
    const method = endpoint.method.toLowerCase() as 'get' | 'post' | 'delete';
    const body = endpoint.body
      ? jsonBody(BODY_LIMITS[name] ?? SMALL, { pace: paces[name], room, proxies: services.config.proxies })
      : [];
    router[method](endpoint.path, ...body, answer(services, name, endpoint, handler, turns[name]));
  }
  router.get('/api/openapi.json', (_request, response) => void response.json(openApi(services.version)));
  refuseOtherMethods(router);
  router.use('/api', (request) => {
    throw new EntenteError(
      'request.unknown-endpoint',
      `There is no ${request.method} ${request.originalUrl.split('?')[0]?.slice(0, 200)}.`,
      { hint: 'GET /api/openapi.json lists what there is.' },
    );
  });
  return router;
}

function answer(
  services: Services,
  name: EndpointName,
  endpoint: Endpoint,
  handler: Handler<EndpointName>,
  turnstile: Turnstile | undefined,
): RequestHandler {
  return async (request, response) => {
    const signal = signalOf(response);
    const client = clientOf(request, services.config.proxies);
    const exchange = {
      params: validated(endpoint.params, request.params, 'address'),
      query: validated(endpoint.query, request.query, 'query'),
      body: validated(endpoint.body, request.body, 'body'),
      context: { store: services.store, signal },
      client,
      services,
      request,
      response,
    } as Exchange<EndpointName>;
    if (name !== 'health') await refuseUntilReady(services);
    const work = async (): Promise<void> => send(services, endpoint, request, response, await handler(exchange));
    await (turnstile ? turnstile.pass(work, signal, client) : work());
  };
}

/**
 * While the server waits for its store, the store says why; while the first data set is being loaded, an empty graph
 * would be no answer.
 */
async function refuseUntilReady({ startup, store }: Services): Promise<void> {
  if (startup.phase === 'ready') return;
  if (startup.phase === 'waiting') await store.ready(WAIT_MS);
  if (startup.phase === 'failed')
    throw new EntenteError('store.away', startup.reason ?? 'The graph could not be opened.', {
      hint: 'The server’s own output says more.',
    });
  throw new EntenteError('store.away', reasonOf(startup.work), { hint: 'GET /api/health tells how far it is.' });
}

function send(services: Services, endpoint: Endpoint, request: Request, response: Response, value: unknown): void {
  if (value === SENT || response.headersSent) return;
  const written = value instanceof WrittenJson ? value.bytes : JSON.stringify(value);
  if (services.config.checkResponses) endpoint.response?.parse(JSON.parse(written.toString()));
  response.type('application/json').setHeader('Cache-Control', request.method === 'GET' ? 'no-cache' : 'no-store');
  // `send` adds an ETag, and answers 304 when the client has the same already: only a GET can use it.
  if (request.method === 'GET') response.send(written);
  else response.end(written);
}

/** A known path with another method: 405, naming the ones there are. */
function refuseOtherMethods(router: Router): void {
  const methods = new Map<string, Set<string>>();
  for (const { path, method } of Object.values(ENDPOINTS))
    methods.set(path, (methods.get(path) ?? new Set()).add(method));
  methods.set('/api/openapi.json', new Set(['GET']));
  for (const [path, known] of methods) {
    router.all(path, (request, response, next) => {
      if (known.has(request.method)) return next();
      response.setHeader('Allow', [...known].join(', '));
      throw new EntenteError(
        'request.method-not-allowed',
        `${path} takes ${[...known].join(' or ')}, not ${request.method}.`,
      );
    });
  }
}
