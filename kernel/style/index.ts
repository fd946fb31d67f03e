/**
 * Style rules: from rules, graph and measures to what each node and line looks like, and to the legend that says so.
 * Measures are computed by `measures/`, which is loaded apart. Knows no UI.
 */
export { neededProperties, withValues, type PropertyNames, type PropertyValues } from './neededProperties.js';
export { isColour } from './ownColour.js';
export * from './sensibleRules.js';
export { NO_VALUE, type LegendEntry, type RuleLegend } from './StyleLegend.js';
export { measuresOf, styleGraph, type StyledGraph } from './styleGraph.js';
export * from './styleWords.js';
export { LABEL_PROPERTY, type MeasureValues } from './values.js';
