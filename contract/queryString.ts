/** How lists and numbers are written in the query string of an address. */
import { z } from 'zod';

/**
 * A list in a query string: comma-separated (`types=A,B`) or repeated (`types=A&types=B`), then each as it stands, commas
 * and all. Empty items count for nothing, so `articles=a,b&articles=` is the one id "a,b".
 */
export const listOf = <T extends z.ZodType<unknown, string>>(item: T) =>
  z
    .union([z.string(), z.array(z.string())])
    .transform((v) => (Array.isArray(v) ? v : v.split(',')).filter((s) => s !== ''))
    .pipe(z.array(item).max(500));
/** A whole number in a query string; `limit=` is none. */
export const intIn = (min: number, max: number, fallback: number) =>
  z.preprocess(emptyIsAbsent, z.coerce.number().int().min(min).max(max).default(fallback));
const emptyIsAbsent = (value: unknown): unknown =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;
