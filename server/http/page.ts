/**
 * Serves the built page: hashed assets for ever and compressed beforehand where they are, index.html always asked for
 * anew.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router, type Response } from 'express';

const UNBUILT = `<!doctype html><meta charset="utf-8"><title>Entente</title><p>The page has not been built. Run <code>npm run build</code>, then load this address again. The API answers under <a href="/api/health">/api/health</a>.</p>`;
const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

export function pageRoutes(folder: string): Router {
  const router = Router();
  router.use(
    '/assets',
    precompressed(join(folder, 'assets')),
    express.static(join(folder, 'assets'), {
      immutable: true,
      maxAge: '1y',
      index: false,
      redirect: false,
      acceptRanges: false,
    }),
    (_request, response) => {
      response.status(404).type('text/plain').send('There is no such file.');
    },
  );
  router.use(express.static(folder, { index: false, redirect: false, maxAge: '1h', acceptRanges: false }));
  // Every other address is the page's own state.
  router.get('/{*path}', (request, response, next) => {
    if (!request.accepts('html')) return next();
    response.setHeader('Cache-Control', 'no-cache');
    // With a root, folders above it may have names that begin with a dot.
    if (existsSync(join(folder, 'index.html')))
      response.sendFile('index.html', { root: folder, cacheControl: false, acceptRanges: false });
    else response.status(503).type('html').send(UNBUILT);
  });
  return router;
}

function precompressed(folder: string): express.RequestHandler {
  return (request, response, next) => {
    const path = request.path;
    if (!/^\/[\w.-]+\.(js|css|svg|json|wasm)$/.test(path)) return next();
    for (const [encoding, suffix] of ENCODINGS) {
      if (!request.acceptsEncodings(encoding) || !existsSync(join(folder, path + suffix))) continue;
      sendCompressed(response, folder, path, encoding, suffix);
      return;
    }
    next();
  };
}

function sendCompressed(response: Response, folder: string, path: string, encoding: string, suffix: string): void {
  response.type(path.slice(path.lastIndexOf('.') + 1));
  response.setHeader('Content-Encoding', encoding).setHeader('Vary', 'Accept-Encoding');
  response.sendFile(path + suffix, { root: folder, immutable: true, maxAge: '1y', acceptRanges: false });
}
