/**
 * Where nodes, relations and words go. Pure: the same input gives the same picture on the page, in a worker and on the
 * server.
 */
export * from './edges.js';
export * from './geometry.js';
export * from './labels.js';
export * from './layoutGraph.js';
export * from './model.js';
