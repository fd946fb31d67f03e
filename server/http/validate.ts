/** Checks what comes in against the contract. */
import type { z } from 'zod';
import { faultsOf } from '../../contract/index.js';
import { EntenteError } from '../EntenteError.js';

/** The value as the schema makes it. Throws EntenteError 'request.invalid'. `where` is 'query', 'body' or 'address'. */
export function validated<T extends z.ZodType>(
  schema: T | undefined,
  value: unknown,
  where: string,
): z.output<T> | undefined {
  if (!schema) return undefined;
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new EntenteError('request.invalid', faultsOf(parsed.error, where).join('; '), {
    hint: `What ${where === 'body' ? 'the body' : `the ${where}`} may hold is in GET /api/openapi.json.`,
  });
}
