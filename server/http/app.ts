/**
 * The HTTP side as one Express application: protection first, then the API, then the page, and every failure in the one
 * error shape.
 */
import type { IncomingMessage, RequestListener } from 'node:http';
import { constants } from 'node:zlib';
import compression from 'compression';
import express, { type Express } from 'express';
import helmet from 'helmet';
import { EntenteError } from '../EntenteError.js';
import { errorMiddleware } from './errors.js';
import type { Services } from './exchange.js';
import { guard } from './guard.js';
import { pageRoutes } from './page.js';
import { refuseCrowds } from './refuseCrowds.js';
import { apiRoutes } from './routes.js';

/** What a server of Node hears requests with. */
export const createApp = (services: Services): RequestListener =>
  refuseCrowds(application(services), services.config.proxies);

function application(services: Services): Express {
  const app = express();
  app.disable('x-powered-by').set('query parser', 'simple').set('etag', 'weak').set('env', 'production');
  app.use(securityHeaders());
  app.use(guard(services.config));
  app.use(
    compression({
      threshold: 4096,
      level: constants.Z_BEST_SPEED,
      // On the machine itself compressing costs more than it saves; streams are sent row by row: a compressor would
      // hold them back.
      filter: (request, response) =>
        !isLocal(request) &&
        !String(response.getHeader('Content-Type')).includes('x-ndjson') &&
        compression.filter(request, response),
    }),
  );
  app.use(apiRoutes(services));
  app.use(pageRoutes(services.pageFolder));
  app.use((request) => {
    throw new EntenteError('request.unknown-endpoint', `There is no ${request.method} ${request.path.slice(0, 200)}.`, {
      hint: 'The API lives under /api; GET /api/openapi.json lists it.',
    });
  });
  app.use(errorMiddleware(services.log));
  return app;
}

/** From this very machine, and not through a proxy on it. */
const isLocal = (request: IncomingMessage): boolean =>
  request.headers['x-forwarded-for'] === undefined && /^(::ffff:)?127\.|^::1$/.test(request.socket.remoteAddress ?? '');

/**
 * Only our own scripts, workers and images; the editor and figures style themselves in place, hence `unsafe-inline` for
 * styles alone.
 */
function securityHeaders(): express.RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        workerSrc: ["'self'", 'blob:'],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: false,
    crossOriginEmbedderPolicy: false,
  });
}
