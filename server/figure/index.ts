/** Figures on the server. */
export * from './createFigure.js';
export { FigureDrawer } from './FigureDrawer.js';
export { readFigureFile } from './recipe.js';
export { upgradeRecipe } from './upgradeRecipe.js';
