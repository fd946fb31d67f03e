/**
 * The one error shape, and the table of codes that docs/errors.md documents. An error's text is written where it is
 * thrown on the server; server/http/errors.ts sends it; client/words/errors.ts says it on the page.
 */
import { z } from 'zod';

/** Code → HTTP status. docs/errors.md explains each; a test keeps the two equal. */
export const ERROR_CODES = {
  'request.invalid': 400,
  'request.too-large': 413,
  'request.not-json': 400,
  'request.unknown-endpoint': 404,
  'request.method-not-allowed': 405,
  'request.forbidden-origin': 403,
  'request.too-many': 429,
  'entity.not-found': 404,
  'community.not-found': 404,
  'communities.under-way': 503,
  'fact.not-found': 404,
  'article.not-found': 404,
  'dataset.not-found': 404,
  'dataset.invalid': 422,
  'cypher.syntax': 400,
  'cypher.parameter-missing': 400,
  'cypher.read-only': 403,
  'cypher.not-allowed': 403,
  'cypher.would-write': 409,
  'cypher.needs-neo4j': 422,
  'cypher.failed': 400,
  'cypher.timeout': 504,
  'cypher.memory': 413,
  'cypher.too-large': 413,
  'cypher.cancelled': 499,
  'figure.empty': 422,
  'figure.too-large': 413,
  'figure.png-unavailable': 501,
  'import.invalid': 422,
  'import.not-found': 404,
  'import.conflict': 409,
  'import.cancelled': 499,
  'import.not-allowed': 403,
  'judgement.not-found': 404,
  'judgement.conflict': 409,
  'store.away': 503,
  'store.unauthorized': 503,
  'store.locked': 503,
  'store.unknown-outcome': 500,
  'server.cannot-write': 507,
  'server.busy': 503,
  'server.internal': 500,
} as const;
export type ErrorCode = keyof typeof ERROR_CODES;
export const ErrorCode = z.enum(Object.keys(ERROR_CODES) as [ErrorCode, ...ErrorCode[]]);

/** Place in a statement or a file: line and column count from 1, offset from 0, in UTF-16 units as JavaScript does. */
export const Position = z.object({ line: z.int(), column: z.int(), offset: z.int().optional() });
export type Position = z.infer<typeof Position>;

/**
 * What happened (`message`), what to do (`hint`), where in the statement or file (`position`), and of what is under way
 * the share that is done (`progress`, 0 to 1).
 */
export const ErrorBody = z.object({
  code: ErrorCode,
  message: z.string(),
  hint: z.string().optional(),
  position: Position.optional(),
  progress: z.number().min(0).max(1).optional(),
});
export type ErrorBody = z.infer<typeof ErrorBody>;
