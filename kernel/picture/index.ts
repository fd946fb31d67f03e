/** What is drawn, as geometry: one composition for the canvas of the page and the SVG of a figure. */
export { bringForward } from './bringForward.js';
export { composeEdge } from './composeEdge.js';
export { composePicture, composeShapes } from './composePicture.js';
export { drawForward } from './drawForward.js';
export { keepNamesWhole, type Sight } from './keepNamesWhole.js';
export { nameBlock } from './labelSizes.js';
export { lineOf } from './lineOf.js';
export { nameLines } from './nameLines.js';
export { pairKey } from './pairs.js';
export { pictureBounds } from './pictureBounds.js';
export type * from './Picture.js';
export type { NameSpot } from './nameSpots.js';
export type { PlacedEdgeLabel } from './placeWords.js';
export { ribbonCounts } from './ribbonCounts.js';
export * from './scales.js';
export { standingWords } from './standingWords.js';
export type { Foreground } from './Words.js';
