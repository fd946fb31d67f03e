/** How everything looks, the same on the page and in a figure. Knows no UI and no positions. */
export * from './blend.js';
export * from './counted.js';
export * from './edgeStyle.js';
export * from './kindStyle.js';
export * from './kindWords.js';
export * from './labels.js';
export * from './nodeSizes.js';
export * from './statusWords.js';
export * from './theme.js';
export * from './wholeOf.js';
