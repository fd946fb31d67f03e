/** Places on an ellipse, as far from each other along it. */
import { cosine, lengthOf, sine } from '../geometry/exactMath.js';
import type { Point } from '../geometry/index.js';

/** Pieces that the ellipse is measured in. */
const PIECES = 720;

/** `count` places around the origin, clockwise from the top; `across` and `down` are half its axes. */
export function placesOnEllipse(count: number, across: number, down: number): Point[] {
  const at = (piece: number): Point => {
    const angle = (2 * Math.PI * piece) / PIECES - Math.PI / 2;
    return { x: across * cosine(angle), y: down * sine(angle) };
  };
  const lengths = [0];
  for (let piece = 1; piece <= PIECES; piece++) {
    const [a, b] = [at(piece - 1), at(piece)];
    lengths.push(lengths[piece - 1]! + lengthOf(b.x - a.x, b.y - a.y));
  }
  const whole = lengths[PIECES]!;
  let piece = 0;
  return Array.from({ length: count }, (_, i) => {
    const wanted = (whole * i) / count;
    while (piece < PIECES - 1 && lengths[piece + 1]! < wanted) piece++;
    const [from, to] = [lengths[piece]!, lengths[piece + 1]!];
    return at(piece + (to > from ? (wanted - from) / (to - from) : 0));
  });
}

/** About how long the line of an ellipse is (Ramanujan). */
export const perimeterOf = (across: number, down: number): number =>
  Math.PI * (3 * (across + down) - Math.sqrt((3 * across + down) * (across + 3 * down)));
