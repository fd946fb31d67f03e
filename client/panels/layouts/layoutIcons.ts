/** A small picture of each layout, on a square of 32 units: lines, then discs. */
import type { LayoutName } from '../../../contract/index.js';

const discs = (...at: readonly (readonly [x: number, y: number, radius?: number])[]): string =>
  at.map(([x, y, radius = 2]) => `<circle cx="${x}" cy="${y}" r="${radius}"/>`).join('');
const lines = (d: string): string => `<path d="${d}"/>`;
const area = (x: number, y: number, width: number, height: number): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="3"/>`;

export const LAYOUT_ICONS: Readonly<Record<LayoutName, string>> = {
  relations:
    lines('M15 15 7 7M15 15 6 21M15 15l9-7M15 15l8 9M24 8l3 8M6 21l8 6') +
    discs([15, 15, 3], [7, 7], [6, 21], [24, 8], [23, 24], [27, 16], [14, 27]),
  force:
    lines('M10 10 5 6M10 10 6 15M10 10l6-4M10 10l12 11M22 21l5-4M22 21l5 6M22 21l-5 6M22 21l-7-1') +
    discs([10, 10, 3], [5, 6], [5, 16], [16, 5], [22, 21, 3], [28, 16], [27, 27], [16, 28], [14, 20]),
  layered:
    lines('M5 16 15 8M5 16l10 8M15 8l11-2M15 8l11 8M15 24l11-8M15 24l11 2') +
    discs([5, 16, 2.6], [15, 8], [15, 24], [26, 6], [26, 16], [26, 26]),
  radial:
    '<ellipse cx="16" cy="16" rx="6.500" ry="6.500"/><ellipse cx="16" cy="16" rx="12.500" ry="12.500"/>' +
    discs([16, 16, 3], [16, 9.5], [21.6, 19.2], [10.4, 19.2], [16, 3.5], [28.3, 14], [22, 27], [6, 24], [5, 10]),
  circular:
    lines('M16 5l9.500 5.500M16 5 6.500 21.500M25.500 21.500l-19-11M25.500 10.500V21.500M16 27 6.500 10.500') +
    discs([16, 5], [25.5, 10.5], [25.5, 21.5], [16, 27], [6.5, 21.5], [6.5, 10.5]),
  grouped:
    area(3, 4, 12, 13) +
    area(18, 3, 11, 10) +
    area(6, 20, 20, 9) +
    discs([7, 8], [11, 13], [22, 8], [26, 9], [10, 24.5], [16, 25], [22, 24]),
  time:
    area(2, 5, 28, 6) +
    area(2, 14, 28, 6) +
    lines('M3 26H29M8 24v4M16 24v4M24 24v4') +
    discs([7, 8], [18, 8], [24, 8], [12, 17], [21, 17]),
  map:
    lines('M3 12c4-7 8-3 11-6s8-2 8 2 6 2 7 7-4 5-5 9-5 3-7 0-5 0-8-2-7-4-6-10z') +
    discs([10, 13], [17, 9], [23, 17], [17, 21]),
  file: lines('M7 3h12l6 6v20H7zM19 3v6h6M12 14l8 3M12 14l3 9M20 17l-5 6') + discs([12, 14, 2.4], [20, 17], [15, 23]),
  grid: discs([7, 7, 2.4], [16, 7, 2.4], [25, 7, 2.4], [7, 16], [16, 16], [25, 16], [7, 25], [16, 25], [25, 25]),
};
