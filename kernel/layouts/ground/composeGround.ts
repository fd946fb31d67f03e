/** What a layout draws under its nodes: the same for the canvas of the page and the SVG of a figure. */
import { boundsOf } from '../../geometry/index.js';
import { clusters } from './clusters.js';
import type { GroundDrawing, GroundInput, GroundPart } from './Ground.js';
import { rings } from './rings.js';
import { timeLanes } from './timeLanes.js';
import { worldMap } from './worldMap.js';

const PARTS: readonly GroundPart[] = [worldMap, timeLanes, rings, clusters];

/** Null when there is nothing. Pure: the same input gives the same drawing. */
export function composeGround(input: GroundInput): GroundDrawing | null {
  const drawings = PARTS.flatMap((part) => part(input) ?? []);
  if (drawings.length === 0) return null;
  return {
    shapes: drawings.flatMap(({ shapes }) => shapes),
    taken: drawings.flatMap(({ taken }) => taken),
    bounds: boundsOf(drawings.map(({ bounds }) => bounds)),
  };
}
