/** Whether two values say the same as JSON. The order of keys does not count, nor do empty lists, which say nothing. */
export const sameValue = (one: unknown, other: unknown): boolean => said(one) === said(other);

const said = (value: unknown): string | undefined => JSON.stringify(value, (_, inner: unknown) => plain(inner));

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
