/** Values that a text format writes without saying their type. Pure. */
import { asLastingFloat, type Float } from '../../../store/boxed.js';
import { notFinite } from '../../model/valueReader.js';

const INTEGER = /^[+-]?\d+$/;
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * Every digit of a whole number is kept, and `2.0`, `NaN` and `-Inf` are floats; null for what is no number, or one too
 * large.
 */
export function readNumber(text: string): number | bigint | Float | null {
  if (!NUMBER.test(text)) return notFinite(text);
  const number = Number(text);
  if (!INTEGER.test(text)) return Number.isFinite(number) ? asLastingFloat(number) : null;
  if (Number.isSafeInteger(number)) return number;
  return text.length <= 20 ? BigInt(text.replace('+', '')) : null;
}

/**
 * A number where nothing of the text is lost by that: `3` and `NaN`, but neither `007` nor `1.10`. `quoted`: it stands
 * between quotes, so that `NaN` is a word; `-Inf`, which DOT cannot write without them, is none.
 */
export function numberOrText(text: string, quoted: boolean): string | number | bigint | Float {
  const number = quoted && /^[a-z]/i.test(text) ? null : readNumber(text);
  return number !== null && String(number) === text.replace(/Inf$/, 'Infinity') ? number : text;
}

const NAMED: Record<string, string> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: '\u00a0' };
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi;

/** `&amp;`, `&#233;` and `&#xe9;` as letters; what is no such entity stays. */
export const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return NAMED[name] ?? whole;
        return letter(decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal)) ?? whole;
      })
    : text;

function letter(code: number): string | null {
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  return code > 0 && code <= 0x10ffff && !surrogate ? String.fromCodePoint(code) : null;
}
