/** A small picture of each layout, on a square of 32 units: lines, then discs. */
import type { LayoutName } from '../../../contract/index.js';

const discs = (...at: readonly (readonly [x: number, y: number, radius?: number])[]): string =>
  at.map(([x, y, radius = 2]) => `<circle cx="${x}" cy="${y}" r="${radius}"/>`).join('');
const lines = (d: string): string => `<path d="${d}"/>`;

export const LAYOUT_ICONS: Readonly<Record<LayoutName, string>> = {
  relations:
    lines('M15 15 7 7M15 15 6 21M15 15l9-7M15 15l8 9M24 8l3 8M6 21l8 6') +
    discs([15, 15, 3], [7, 7], [6, 21], [24, 8], [23, 24], [27, 16], [14, 27]),
  circular:
    lines('M16 5l9.5 5.5M16 5 6.5 21.500M25.500 21.500l-19-11M25.500 10.500V21.500M16 27 6.500 10.500') +
    discs([16, 5], [25.5, 10.5], [25.5, 21.5], [16, 27], [6.5, 21.5], [6.5, 10.5]),
  grid: discs([7, 7, 2.4], [16, 7, 2.4], [25, 7, 2.4], [7, 16], [16, 16], [25, 16], [7, 25], [16, 25], [25, 25]),
};
