/** The properties of a stored fact or claim as answers have them. Pure. */
import type { Details } from '../../contract/index.js';
import { unboxed } from '../store/boxed.js';
import type { Value } from '../store/GraphStore.js';

const propertiesOf = (value: Value | undefined): Record<string, Value> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, Value>) : {};

/** All but `without`; `goods` and `goodsFr` as one text in both languages. */
export function plainProperties(value: Value | undefined, without: ReadonlySet<string>): Details {
  const stored = propertiesOf(value);
  const found: Details = {};
  for (const [name, boxed] of Object.entries(stored)) {
    const one = unboxed(boxed);
    if (without.has(name) || isTranslation(name, stored)) continue;
    const french = stored[`${name}Fr`];
    if (typeof one === 'string') found[name] = typeof french === 'string' ? { en: one, fr: french } : one;
    else if (Array.isArray(one)) found[name] = one.map((item) => plain(unboxed(item)));
    else if (typeof one !== 'object' || one === null) found[name] = plain(one);
  }
  return found;
}

/** Numbers that JSON does not have, or not with all digits, as texts. */
function plain(value: unknown): string | number | boolean {
  if (typeof value === 'boolean') return value;
  return typeof value === 'number' && Number.isFinite(value) ? value : String(value);
}

/** Whether the name is that of the French of another property. */
const isTranslation = (name: string, stored: Record<string, Value>): boolean =>
  name.endsWith('Fr') && typeof stored[name] === 'string' && typeof stored[name.slice(0, -2)] === 'string';
