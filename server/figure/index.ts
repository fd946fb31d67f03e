/** Figures on the server. */
export * from './createFigure.js';
