/** Where a request of the ENDPOINTS table goes. Pure. */
import type { Endpoint } from '../../contract/index.js';

/** Fills `:name` in the path from the input; what is left goes into the query string, or is the body. */
export function addressOf(
  endpoint: Endpoint,
  input: Record<string, unknown>,
): { url: string; rest: Record<string, unknown> } {
  const rest = { ...input };
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = String(rest[name]);
    delete rest[name];
    return encodeURIComponent(value);
  });
  if (endpoint.body !== undefined) return { url: path, rest };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(rest)) {
    if (value === undefined) continue;
    const items = (Array.isArray(value) ? value : [value]).map(String);
    for (const item of items) query.append(name, item);
    // What stands alone would be split at its commas.
    if (Array.isArray(value) && items.length === 1 && items[0]?.includes(',')) query.append(name, '');
  }
  const text = query.toString();
  return { url: text === '' ? path : `${path}?${text}`, rest };
}
