/** How large discs and the icons on them are, in pixels at zoom 1. */
import type { NodeAttributes } from '../../../contract/index.js';
import type { NodeStyling, Styled } from './styled.js';

/**
 * 8 to 24 px, as a style rule says, or growing with the root of prominence (or of degree, when that is greater); of a
 * community up to 70 px, its area growing with its members.
 */
export function nodeRadius({ prominence, degree, community, styling }: Sized): number {
  if (styling?.radius !== undefined) return styling.radius;
  if (community !== undefined) return Math.round(Math.min(70, 8 + 0.7 * Math.sqrt(community.entities)));
  return Math.round(10 * Math.min(24, 6 + 2 * Math.sqrt(Math.max(1, prominence, degree)))) / 10;
}
type Sized = Pick<NodeAttributes, 'prominence' | 'degree' | 'community'> & Styled<NodeStyling>;

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
