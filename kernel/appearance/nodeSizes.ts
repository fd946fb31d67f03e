/** Sizes of what is drawn of the graph, in pixels at zoom 1: discs, icons, selection rings, names and labels. */
import type { NodeAttributes } from '../../contract/index.js';

/** 8 to 24 px, growing with the root of prominence (or of degree, when that is greater). */
export const nodeRadius = (attributes: Pick<NodeAttributes, 'prominence' | 'degree'>): number =>
  Math.round(10 * Math.min(24, 6 + 2 * Math.sqrt(Math.max(1, attributes.prominence, attributes.degree)))) / 10;

/**
 * The icon on a disc `radius` pixels wide to each side: by how much its 24 × 24 square is scaled, and how wide it is
 * stroked, in units of the square.
 */
export function iconOnDisc(radius: number): { scale: number; strokeWidth: number } {
  const scale = (radius * ICON_SHARE) / 24;
  return { scale, strokeWidth: Math.max(2, 1.1 / scale) };
}
/** Share of the disc's radius that the icon's square is wide. */
const ICON_SHARE = 1.24;

/** Ring around a selected node: a gap of ground, then the ring in `ring`. Pixels. */
export const SELECTION_RING = { gap: 2, width: 2.5 } as const;
/**
 * Opacities of what steps back while something else stands in front: a little, so that names and words can still be
 * read.
 */
export const BEHIND = { disc: 0.5, line: 0.4, name: 0.7, words: 0.7 } as const;
/** Names of nodes and labels of relations: pixels, weight; the halo is the width of the stroke under them. */
export const NODE_LABEL = {
  size: 13,
  weight: 600,
  lineHeight: 16,
  halo: 5,
  gap: 4,
  maxWidth: 132,
  maxLines: 6,
} as const;
export const EDGE_LABEL = { size: 11, weight: 400, lineHeight: 14, halo: 5.6 } as const;
