/** Geometry that layout, picture, scene and figure share. Knows no graph and no colours. */
export { slantedBoxHolds, type SlantedBox } from './BoxGrid.js';
export * from './besidePath.js';
export * from './boxes.js';
export * from './edgePath.js';
export * from './labelSpots.js';
export * from './loopPath.js';
export * from './parallelEdges.js';
export * from './segments.js';
export * from './spreadAround.js';
