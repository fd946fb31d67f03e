/** The request that a figure's file holds, to make the figure again. */
import { readFileSync } from 'node:fs';
import { faultsOf, FigureRequest, readRecipe, type FigureFormat } from '../../contract/index.js';
import { readFigureFile, upgradeRecipe } from '../../server/figure/index.js';

/** Throws an Error that says what is wrong with the file. */
export function requestFromFile(path: string, format: FigureFormat): FigureRequest {
  const held = upgradeRecipe(heldBy(path));
  if (typeof held !== 'object' || held === null || !('recipe' in held))
    throw new Error(`--from ${path}: holds no recipe. Name an SVG or PNG that Entente made.`);
  const recipe = readRecipe(held.recipe);
  if ('faults' in recipe) throw refusal(path, recipe.faults);
  const parsed = FigureRequest.safeParse(held, { reportInput: true });
  if (!parsed.success) throw refusal(path, faultsOf(parsed.error, 'request'));
  return { ...parsed.data, format };
}

function heldBy(path: string): unknown {
  const file = readFileSync(path);
  try {
    return readFigureFile(file);
  } catch (error) {
    throw new Error(`--from ${path}: the recipe in it is damaged. Name the file as it was saved.`, { cause: error });
  }
}

const refusal = (path: string, faults: readonly string[]): Error =>
  new Error(`--from ${path}: its recipe is not one that this version reads (${faults.join('; ')}).`);
