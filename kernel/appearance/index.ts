/**
 * How everything looks, the same on the page and in a figure. `primitives` has what can be drawn (colours, strokes,
 * icons, lettering, words), `rules` decides from data and state which of it is. Knows no UI and no positions.
 */
export * from './primitives/blend.js';
export * from './primitives/kindWords.js';
export * from './primitives/lettering.js';
export * from './primitives/ribbon.js';
export * from './primitives/stateMarks.js';
export * from './primitives/statusWords.js';
export { CROSS, SELECTED_BAND } from './primitives/strokes.js';
export * from './primitives/theme.js';
export * from './rules/counted.js';
export * from './rules/edgeStyle.js';
export * from './rules/kindStyle.js';
export * from './rules/labels.js';
export * from './rules/nodeSizes.js';
export * from './rules/nodeStyle.js';
export * from './rules/strongest.js';
export * from './rules/styled.js';
export * from './rules/wholeOf.js';
