/** Where separators stand in a text, for split() and replace(). */
import { finderOf } from '../values/findText.js';
import type { Stepping } from '../values/Work.js';

const AT_ONCE = 4_096;

/** What stands before, between and after them; of several that begin at one place the first given counts. */
export function* between(text: string, separators: readonly string[], stepping: Stepping): Iterable<string> {
  const [only = ''] = separators;
  const find = separators.length === 1 ? findOne(only, stepping) : findAny(separators, stepping);
  let from = 0;
  for (;;) {
    const found = find(text, from);
    if (!found) break;
    yield text.slice(from, found.at);
    from = found.at + found.length;
  }
  yield text.slice(from);
}

/** The first at `from` or after it. */
type Find = (text: string, from: number) => { at: number; length: number } | null;

function findOne(separator: string, stepping: Stepping): Find {
  const find = finderOf(separator, stepping);
  return (text, from) => {
    let at = find(text, from);
    while (at >= 0 && cutsLetter(text, at, separator.length)) at = find(text, at + 1);
    return at < 0 ? null : { at, length: separator.length };
  };
}

function findAny(separators: readonly string[], stepping: Stepping): Find {
  const byFirst = new Map<number, string[]>();
  for (const one of separators) {
    const alike = byFirst.get(one.charCodeAt(0));
    if (alike) alike.push(one);
    else byFirst.set(one.charCodeAt(0), [one]);
  }
  let looks = 0;
  return (text, from) => {
    for (let at = from; at < text.length; at++) {
      if (++looks % AT_ONCE === 0) stepping.step(AT_ONCE);
      for (const one of byFirst.get(text.charCodeAt(at)) ?? []) {
        if (++looks % AT_ONCE === 0) stepping.step(AT_ONCE);
        if (text.startsWith(one, at) && !cutsLetter(text, at, one.length)) return { at, length: one.length };
      }
    }
    return null;
  };
}

/** Half an emoji is no separator. */
const cutsLetter = (text: string, at: number, length: number): boolean =>
  isWithin(text, at) || isWithin(text, at + length);
const isWithin = (text: string, at: number): boolean =>
  (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(at) & 0xfc00) === 0xdc00;
