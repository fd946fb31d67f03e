/** A picture's recipe as a file: what is saved of the page, and what a file holds, its own or a figure's. */
import { RECIPE_SIZE, readRecipe, type PictureRecipe } from '../../contract/index.js';
import { recipeNow } from '../state/recipe.js';

/** Endings and media types of files that may hold a recipe. */
export const PICTURE_FILES = '.json,.svg,application/json,image/svg+xml';

/** What a file has to say: its recipe, what is wrong with it, or null when it holds none. */
export type PictureFile = { recipe: PictureRecipe } | { faults: readonly string[] } | null;

/** The picture on the page. Indented: people may read and change it. */
export const pictureText = (): string => `${JSON.stringify({ recipe: recipeNow() }, null, 2)}\n`;

/** Never rejects: a file that cannot be read holds none. */
export async function readPictureFile(file: File): Promise<PictureFile> {
  if (file.size > RECIPE_SIZE.fileBytes || !/\.(json|svg)$/i.test(file.name)) return null;
  try {
    const text = await file.text();
    const held: unknown = JSON.parse(text.trimStart().startsWith('<') ? metadataOf(text) : text);
    return isFields(held) && isFields(held['recipe']) ? readRecipe(held['recipe']) : null;
  } catch {
    return null;
  }
}

/** What made a figure, as JSON in an element of its own (kernel/figure/figureMetadata.ts). */
function metadataOf(svg: string): string {
  const [element] = new DOMParser().parseFromString(svg, 'image/svg+xml').getElementsByTagName('entente:figure');
  return element?.textContent ?? '';
}

const isFields = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
