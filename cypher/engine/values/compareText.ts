import type { Work } from './Work.js';

/** Units that are compared at once: quickly where they are the same. */
const PIECE = 65_536;

/** Texts by their code points; JavaScript's own order is by halves of them, which differs beyond the first plane. */
export function compareText(a: string, b: string, work?: Work): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let from = 0; from < length; from += PIECE) {
    if (length > PIECE) {
      work?.text(PIECE);
      if (a.slice(from, from + PIECE) === b.slice(from, from + PIECE)) continue;
    }
    const difference = firstDifference(a, b, from, Math.min(length, from + PIECE));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function firstDifference(a: string, b: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const [x, y] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (x === y) continue;
    const [xHalf, yHalf] = [x >= 0xd800 && x <= 0xdfff, y >= 0xd800 && y <= 0xdfff];
    return xHalf === yHalf ? x - y : xHalf ? 1 : -1;
  }
  return 0;
}
