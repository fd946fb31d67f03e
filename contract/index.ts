/** Everything that crosses the wire. */
export * from './browse.js';
export * from './cypher.js';
export * from './endpoints.js';
export * from './error.js';
export * from './exportFormat.js';
export * from './figure.js';
export * from './graph.js';
export * from './health.js';
export * from './import.js';
export * from './limits.js';
export * from './model.js';
export * from './value.js';
