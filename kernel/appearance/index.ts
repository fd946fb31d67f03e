/** How everything looks, the same on the page and in a figure. Knows no UI and no positions. */
export * from './icons.js';
export * from './kindColours.js';
export * from './marks.js';
export * from './theme.js';
export * from './words.js';
