/** Marks and strokes that tell categories apart: plain shapes, which mean nothing by themselves. */

/** SVG path data on a 24 × 24 square, to be stroked; the last is for what is left. */
export const SHAPES: readonly string[] = [
  'M5 12a7 7 0 1 0 14 0a7 7 0 1 0 -14 0',
  'M5.5 5.5h13v13h-13z',
  'M12 4.5l8 14h-16z',
  'M12 3.5l8.5 8.5l-8.5 8.5l-8.5 -8.5z',
  'M12 4v16M4 12h16',
  'M5.5 5.5l13 13M18.5 5.5l-13 13',
  'M4 8.5h16M4 15.5h16',
  'M12 4v16M5 8l14 8M19 8l-14 8',
  'M10 12a2 2 0 1 0 4 0a2 2 0 1 0 -4 0',
];
/** Stroke and gap in pixels, over and over; the last is for what is left. */
export const STROKES: readonly (readonly number[])[] = [
  [],
  [7, 4],
  [1.6, 3.6],
  [12, 3.5, 2, 3.5],
  [3.5, 3.5],
  [12, 5],
  [1.2, 6],
  [7, 3, 1.6, 3, 1.6, 3],
  [1.2, 9],
];
