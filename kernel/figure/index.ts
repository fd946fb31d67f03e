/** Figures: one pure way from a graph to an SVG that carries title, legend, sources and its own recipe. */
export { isBlank } from './composeFigure.js';
export * from './FigureInput.js';
export { charactersWithoutType, fontsFor } from './figureFonts.js';
export { figureRecipe, RECIPE_ELEMENT, recipeText } from './figureMetadata.js';
export { figureSvg } from './figureSvg.js';
export { layoutFigure, type FigureLayout, type GivenPlaces } from './layoutFigure.js';
