/**
 * The server's endpoints as functions, typed by the contract: `api.subgraph({scope: 'core'}, {signal})`,
 * `api.entity({id})`, `api.search({q: 'poutine'})`.
 */
import type { z } from 'zod';
import { ENDPOINTS, type EndpointName } from '../../contract/index.js';
import { send, type SendOptions } from './send.js';

type InputOf<E, K extends string> = E extends { [P in K]: infer S extends z.ZodType } ? z.input<S> : object;
/** Path parameters, query and body of an endpoint, as one object. */
type Input<N extends EndpointName> = InputOf<(typeof ENDPOINTS)[N], 'params'> &
  InputOf<(typeof ENDPOINTS)[N], 'query'> &
  InputOf<(typeof ENDPOINTS)[N], 'body'>;
type Output<N extends EndpointName> = (typeof ENDPOINTS)[N] extends { response: infer S extends z.ZodType }
  ? z.output<S>
  : Blob;
type Call<N extends EndpointName> = (input: Input<N>, options?: SendOptions) => Promise<Output<N>>;

/**
 * Rejects with ApiError, or with an AbortError when the caller's signal fires. Endpoints that answer a file give a
 * Blob.
 */
export const api = Object.fromEntries(
  Object.entries(ENDPOINTS).map(([name, endpoint]) => [
    name,
    (input: Record<string, unknown>, options?: SendOptions) => send(endpoint, input, options),
  ]),
) as unknown as { [N in EndpointName]: Call<N> };
