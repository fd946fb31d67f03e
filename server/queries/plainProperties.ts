/** The properties of a stored fact or claim as answers have them. Pure. */
import type { Claim } from '../../contract/index.js';
import { unboxed } from '../store/boxed.js';
import type { Value } from '../store/GraphStore.js';

const propertiesOf = (value: Value | undefined): Record<string, Value> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, Value>) : {};

/** All but `without`; `goods` and `goodsFr` as one text in both languages, lists joined. */
export function plainProperties(value: Value | undefined, without: ReadonlySet<string>): Claim['properties'] {
  const stored = propertiesOf(value);
  const found: Claim['properties'] = {};
  for (const [name, boxed] of Object.entries(stored)) {
    const one = unboxed(boxed);
    if (without.has(name) || isTranslation(name, stored)) continue;
    const french = stored[`${name}Fr`];
    if (typeof one === 'string') found[name] = typeof french === 'string' ? { en: one, fr: french } : one;
    else if (typeof one === 'number' || typeof one === 'boolean') found[name] = one;
    else if (typeof one === 'bigint') found[name] = one.toString();
    else if (Array.isArray(one)) found[name] = one.map(String).join('; ');
  }
  return found;
}

/** Whether the name is that of the French of another property. */
const isTranslation = (name: string, stored: Record<string, Value>): boolean =>
  name.endsWith('Fr') && typeof stored[name] === 'string' && typeof stored[name.slice(0, -2)] === 'string';
