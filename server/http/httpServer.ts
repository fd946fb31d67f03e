/** Node's HTTP server around the app, with room for what addresses of the API may hold. */
import { createServer, type RequestListener, type Server } from 'node:http';

/**
 * Bytes of a request's first line and headers: two keys of 2,064 letters of three bytes (`/api/pair`) are 37 kB in an
 * address. Node's default, 16 kB, is that of one.
 */
const HEADER_BYTES = 64 * 1024;

export const httpServer = (app: RequestListener): Server => createServer({ maxHeaderSize: HEADER_BYTES }, app);
