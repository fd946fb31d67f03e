/** What a part of a recipe is called in the page's language; a field that is not known here by its name. */
import { recipeWords } from '../../words/recipe.js';
import { wordsOf } from '../wordsOf.js';

export function partName(name: string): string {
  const { parts, otherPart } = wordsOf(recipeWords);
  return Object.hasOwn(parts, name) ? parts[name as keyof typeof parts] : otherPart(name);
}
