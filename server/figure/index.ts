/** Figures on the server. */
export * from './createFigure.js';
export { FigureDrawer } from './FigureDrawer.js';
export { readRecipe } from './recipe.js';
