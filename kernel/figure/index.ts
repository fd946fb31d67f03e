/** Figures: one pure way from a graph to an SVG that carries title, legend, sources and its own recipe. */
export * from './figureSvg.js';
export * from './input.js';
export * from './layoutFigure.js';
export { xmlId } from './xml.js';
