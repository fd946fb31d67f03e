/**
 * Style rules: from rules, graph and measures to what each node and line looks like, and to the legend that says so.
 * Measures are computed by `measures/`, which is loaded apart. Knows no UI.
 */
export { neededProperties, withValues, type PropertyNames } from './neededProperties.js';
export type { LegendEntry, RuleLegend } from './StyleLegend.js';
export { measuresOf, styleGraph } from './styleGraph.js';
export * from './styleWords.js';
export { LABEL_PROPERTY } from './values.js';
