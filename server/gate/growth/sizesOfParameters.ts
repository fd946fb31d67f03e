/** How large the parameters of a statement are, roughly: statements that differ little in it are checked once. */
import { DATA, either, ELEMENT_BYTES, listOf, numberOf, textLike, textOf, type Size } from './Size.js';

/** `parameters`: values of JSON, `{$type, _value}` among them. */
export const sizesOfParameters = (parameters: Record<string, unknown>): Record<string, Size> =>
  Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, sizeOfValue(value)]));

function sizeOfValue(value: unknown): Size {
  if (typeof value === 'number') return numberOf(roughly(Math.abs(value)));
  if (typeof value === 'string') return textLike(value, roughly);
  if (Array.isArray(value)) return gathered('list', value);
  if (value === null || typeof value !== 'object') return numberOf(0);
  const { _value: digits } = value as { _value?: unknown };
  if (Object.hasOwn(value, '$type') && typeof digits === 'string') return sizeOfValue(Number(digits) || 0);
  return gathered('map', Object.values(value));
}

function gathered(kind: 'list' | 'map', values: unknown[]): Size {
  if (values.length > 1 && values.every((one) => typeof one === 'string')) return gatheredTexts(kind, values);
  let bytes = 0;
  let within: Size | null = null;
  for (const one of values) {
    const size = sizeOfValue(one);
    bytes += size.bytes + ELEMENT_BYTES;
    within = within ? either(within, size) : size;
  }
  return { ...listOf(within ?? DATA, roughly(values.length), roughly(bytes)), kind };
}

/** A hundred thousand ids are many: nothing is made for each, and what each may repeat as an expression nobody asks. */
function gatheredTexts(kind: 'list' | 'map', texts: string[]): Size {
  let [bytes, longest, magnitude] = [0, 0, 0];
  for (const text of texts) {
    bytes += text.length + ELEMENT_BYTES;
    longest = Math.max(longest, text.length);
    if (mayBeNumber(text)) magnitude = Math.max(magnitude, Math.abs(Number(text) || 0));
  }
  const within = textOf(roughly(longest), roughly(longest), roughly(magnitude));
  return { ...listOf(within, roughly(texts.length), roughly(bytes)), kind };
}

/** Quickly decided by the first character: digits, signs and blanks come before all letters, but for blanks of Unicode. */
function mayBeNumber(text: string): boolean {
  const first = text.charCodeAt(0);
  return first <= 0x39 || first === INFINITY_BEGINS || first >= 0x80;
}
const INFINITY_BEGINS = 0x49;

/** The next power of four. */
function roughly(count: number): number {
  let power = 1;
  while (power < count) power *= 4;
  return power;
}
