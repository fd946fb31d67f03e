/** A filter that was asked of the server, beside what the reader changed on the page meanwhile. Pure. */
import type { GraphFilter } from '../../contract/index.js';

/** `before`: the filter when `next` was asked for; `now`: the one when it has come. Fields changed since then stay so. */
export function filterSince(before: GraphFilter, next: GraphFilter, now: GraphFilter): GraphFilter {
  const fields = Object.keys({ ...before, ...now }) as (keyof GraphFilter)[];
  const changed = fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(now[field]));
  const merged = { ...next, ...Object.fromEntries(changed.map((field) => [field, now[field]])) };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined));
}
