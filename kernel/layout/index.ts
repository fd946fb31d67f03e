/**
 * Where nodes go. Pure: the same input gives the same layout on the page, in a worker and on the server. Knows sizes,
 * but nothing of how things are drawn.
 */
export { BUTTONS, roomOn } from './canvasRoom.js';
export * from './filledOut.js';
export * from './footprint.js';
export * from './layoutGraph.js';
export * from './measureGraph.js';
export * from './hasRoomForNames.js';
