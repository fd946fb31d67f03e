/**
 * Finds one text in another in time that grows with their lengths alone. The machine's own search compares each place
 * anew, which for some texts takes length times length, and nobody else has a turn meanwhile.
 */
import type { Stepping } from './Work.js';

/** Units of the one times units of the other that the machine's own search may have. */
const QUICK = 4_000_000;
/** Units after which others may have their turn. */
const PIECE = 16_384;
const STEPS = 64;

/** Gives the first place, at `from` or after it, where `searched` stands; -1: there is none. */
export function finderOf(searched: string, stepping: Stepping): (text: string, from?: number) => number {
  let prefixes: Int32Array | null = null;
  return (text, from = 0) => {
    if (searched.length < 2 || (text.length - from) * searched.length <= QUICK) return text.indexOf(searched, from);
    prefixes ??= prefixesOf(searched, stepping);
    return find(text, searched, from, prefixes, stepping);
  };
}

/** By Knuth, Morris and Pratt: after a difference it goes on with what stood before it, and looks at nothing again. */
function find(text: string, searched: string, from: number, prefixes: Int32Array, stepping: Stepping): number {
  let same = 0;
  for (let at = from; at < text.length; at++) {
    if (at % PIECE === 0) stepping.step(STEPS);
    const unit = text.charCodeAt(at);
    while (same > 0 && searched.charCodeAt(same) !== unit) same = prefixes[same - 1] as number;
    if (searched.charCodeAt(same) === unit) same++;
    if (same === searched.length) return at - same + 1;
  }
  return -1;
}

/** For each place, how much of the beginning ends there again. */
function prefixesOf(searched: string, stepping: Stepping): Int32Array {
  const prefixes = new Int32Array(searched.length);
  for (let at = 1, same = 0; at < searched.length; at++) {
    if (at % PIECE === 0) stepping.step(STEPS);
    const unit = searched.charCodeAt(at);
    while (same > 0 && searched.charCodeAt(same) !== unit) same = prefixes[same - 1] as number;
    if (searched.charCodeAt(same) === unit) same++;
    prefixes[at] = same;
  }
  return prefixes;
}
