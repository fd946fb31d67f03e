/** What a handler is given: validated input, the store to ask, and the signal that the client has left. */
import { setMaxListeners } from 'node:events';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { ENDPOINTS, EndpointName } from '../../contract/index.js';
import type { Client } from '../supervisor/FairQueue.js';
import type { Parts } from '../compose.js';
import type { QueryContext } from '../queries/read.js';
import type { Startup } from '../Startup.js';
import type { WrittenJson } from '../WrittenJson.js';
import { whenOver } from './whenOver.js';

/** What handlers have: the parts that compose.ts opens, and what the process adds. */
export interface Services extends Parts {
  startup: Startup;
  /** Of package.json. */
  version: string;
  /** Takes what is kept from clients. Default: standard error. */
  log?: (line: string) => void;
  /** Folder of the built page; it may not be there. */
  pageFolder: string;
}

type Part<N extends EndpointName, K extends string> = (typeof ENDPOINTS)[N] extends {
  [P in K]: infer S extends z.ZodType;
}
  ? z.output<S>
  : undefined;

export interface Exchange<N extends EndpointName> {
  params: Part<N, 'params'>;
  query: Part<N, 'query'>;
  body: Part<N, 'body'>;
  context: QueryContext & { signal: AbortSignal };
  /** Who asks, for what goes by turns. */
  client: Client;
  services: Services;
  request: Request;
  response: Response;
}

/** Gives the value to send as JSON, that JSON, or sends the answer itself where the endpoint does not answer plain JSON. */
export type Handler<N extends EndpointName> = (
  exchange: Exchange<N>,
) => Promise<Part<N, 'response'> | WrittenJson | SentAlready>;
export const SENT = Symbol('sent');
export type SentAlready = typeof SENT;

/** Aborts when the client leaves before its answer is complete; it is aborted where that has happened. */
export function signalOf(response: Response): AbortSignal {
  const controller = new AbortController();
  // Each statement of a request listens, and some requests have a dozen.
  setMaxListeners(100, controller.signal);
  whenOver(response, () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}
