/** The request that a figure's file holds as its recipe, to make the figure again. */
import { readFileSync } from 'node:fs';
import { FigureRequest, type FigureFormat } from '../../contract/index.js';
import { readRecipe } from '../../server/figure/index.js';

/** Throws an Error that says what is wrong with the file. */
export function requestFromFile(path: string, format: FigureFormat): FigureRequest {
  const recipe = readRecipe(readFileSync(path));
  if (recipe === null) throw new Error(`--from ${path}: holds no recipe. Name an SVG or PNG that Entente made.`);
  const parsed = FigureRequest.safeParse(recipe);
  if (parsed.success) return { ...parsed.data, format };
  throw new Error(`--from ${path}: the recipe is not one of this version (${parsed.error.issues[0]?.message}).`);
}
