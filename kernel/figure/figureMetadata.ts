/** What made the figure, as JSON in an element of its own. Keys in a fixed order, no times. */
import type { FigureInput } from './FigureInput.js';
import { element, escapeXmlContent } from './xml.js';

/** The element of an SVG, and the keyword of a PNG's text, that holds the recipe. */
export const RECIPE_ELEMENT = 'entente:figure';

export const drawMetadata = (input: FigureInput): string =>
  element(
    'metadata',
    {},
    element(RECIPE_ELEMENT, { 'xmlns:entente': 'urn:entente:figure:2' }, escapeXmlContent(figureRecipe(input))),
  );

export const figureRecipe = ({ metadata = {} }: FigureInput): string => recipeText(metadata);

/** JSON with the keys in order, of characters that every file may hold. */
export const recipeText = (value: unknown): string =>
  JSON.stringify(sorted(value)).replace(
    /[\u007f-\u009f\ufffe\uffff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** The same value with the keys of its objects in order, those without a value left out. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, sorted(v)]),
  );
}
