/** Node's HTTP server around the app, with room for what addresses of the API may hold, behind any proxy. */
import { createServer, type RequestListener, type Server } from 'node:http';

/**
 * Bytes of a request's first line and headers: two keys of 2,064 letters of three bytes (`/api/pair`) are 37 kB in an
 * address. Node's default, 16 kB, is that of one.
 */
const HEADER_BYTES = 64 * 1024;

/**
 * Milliseconds that an idle connection stays: longer than proxies keep theirs (nginx 60 s, Traefik 90 s, Caddy 120 s).
 * Whoever ends it first never sends a request on a connection that is being ended; Node's default, 5 s, made them fail.
 */
const IDLE_MS = 125_000;

export const httpServer = (app: RequestListener): Server =>
  createServer({ maxHeaderSize: HEADER_BYTES, keepAliveTimeout: IDLE_MS }, app);
