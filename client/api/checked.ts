/**
 * An answer checked with its schema; of long lists in it the first elements alone. The server writes all elements
 * alike, and of ten thousands the page would be blocked for half a second.
 */
import { z } from 'zod';

/** Elements of a list that are checked. */
const CHECKED = 50;

export function checked(schema: z.ZodType, answer: unknown): z.ZodSafeParseResult<unknown> {
  const rest = schema instanceof z.ZodObject ? restOfLists(schema.shape as Record<string, unknown>, answer) : [];
  if (rest.length === 0) return schema.safeParse(answer);
  const first = Object.fromEntries(rest.map(([name, list]) => [name, list.slice(0, CHECKED)]));
  const parsed = schema.safeParse({ ...(answer as object), ...first });
  if (!parsed.success) return parsed;
  const data = parsed.data as Record<string, unknown[]>;
  return {
    success: true,
    data: {
      ...data,
      ...Object.fromEntries(rest.map(([name, list]) => [name, data[name]!.concat(list.slice(CHECKED))])),
    },
  };
}

/** The lists of an answer that are too long to be checked, by name. */
function restOfLists(shape: Record<string, unknown>, answer: unknown): [name: string, list: unknown[]][] {
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(shape).flatMap(([name, of]) => {
    const list: unknown = (answer as Record<string, unknown>)[name];
    return of instanceof z.ZodArray && Array.isArray(list) && list.length > CHECKED ? [[name, list]] : [];
  });
}
