/**
 * Whose words and names are taken to be: a relation's words close under, over or beside a name read as part of it, and
 * a name reads as that of the disc nearest to it.
 */
import { prepared, type BoxGrid, type PreparedBox } from '../geometry/BoxGrid.js';
import type { Point } from '../geometry/index.js';

/** Words flatter than this, in radians, read as another line of a name close by. */
const LEVEL = 0.5;
/** Pixels that words keep from the names of others: level ones above, below and beside these, others all around. */
const APART = { under: 9, beside: 8, slanted: 3 } as const;
/** Pixels by which a name is nearer to its own disc than to any other. */
const NEARER = 3;

/**
 * Whether words in this box stand close to a name that is none of the `ends` of their line. `names` have their keys.
 */
export function readsWithName(box: PreparedBox, ends: readonly string[], names: BoxGrid): boolean {
  const level = Math.abs(box.angle) < LEVEL;
  const around = grown(box, level ? APART.beside : APART.slanted, level ? APART.under : APART.slanted);
  return names.overlapping(around, Infinity)!.some(({ owner }) => !ends.includes(owner!));
}

/** Whether a name in this box reads as that of a disc which is not its own. `discs` are squares with their keys. */
export function readsWithDisc(box: PreparedBox, own: Point & { radius: number }, discs: BoxGrid): boolean {
  const reach = distance(box, own, own.radius) + NEARER;
  return discs
    .overlapping(grown(box, reach, reach), Infinity)!
    .some((disc) => disc.owner !== box.owner && distance(box, disc, disc.halfWidth) < reach);
}

const grown = ({ x, y, halfWidth, halfHeight, angle }: PreparedBox, across: number, down: number): PreparedBox =>
  prepared({ x, y, halfWidth: halfWidth + across, halfHeight: halfHeight + down, angle });

/** From an upright box to the rim of a disc. */
const distance = (box: PreparedBox, { x, y }: Point, radius: number): number =>
  Math.hypot(Math.max(0, Math.abs(x - box.x) - box.halfWidth), Math.max(0, Math.abs(y - box.y) - box.halfHeight)) -
  radius;

/** Those that read well first, each part in its order; and how many these are. */
export function wellReadFirst<T>(all: readonly T[], isMisread: (one: T) => boolean): { sorted: T[]; good: number } {
  const [good, poor]: [T[], T[]] = [[], []];
  for (const one of all) (isMisread(one) ? poor : good).push(one);
  return { sorted: [...good, ...poor], good: good.length };
}
