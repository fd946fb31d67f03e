/** What a recipe would change on the page, part by part, and the button that changes it. */
import { useState } from 'preact/hooks';
import type { PictureRecipe } from '../../../contract/index.js';
import { changedParts, openPicture, PART_GROUPS } from '../../actions/openPicture.js';
import { language } from '../../state/preferences.js';
import { list } from '../../words/numbers.js';
import { recipeWords } from '../../words/recipe.js';
import { partName } from '../parts/partName.js';
import { wordsOf } from '../wordsOf.js';

interface RecipeChangesProps {
  /** The file's. */
  name: string;
  recipe: PictureRecipe;
  onClose: () => void;
}

export function RecipeChanges({ name, recipe, onClose }: RecipeChangesProps) {
  const t = wordsOf(recipeWords);
  const [changes] = useState(() => changedParts(recipe));
  const groups = PART_GROUPS.filter((group) => changes[group].length > 0);
  const [chosen, choose] = useState(groups);
  const { source } = recipe;
  const runs = source.scope === 'query' && chosen.includes('content') && changes.content.includes('source');
  if (groups.length === 0) return <p role="status">{t.sameAsPage(name)}</p>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onClose();
        void openPicture(recipe, chosen);
      }}
    >
      <fieldset class="choice">
        <legend>{t.changes(name)}</legend>
        {groups.map((group) => (
          <label key={group} class="check">
            <input
              type="checkbox"
              checked={chosen.includes(group)}
              onChange={({ currentTarget }) =>
                choose(PART_GROUPS.filter((one) => (one === group ? currentTarget.checked : chosen.includes(one))))
              }
            />{' '}
            <span>
              {t.groups[group]} <span class="soft small">{list(changes[group].map(partName), language.value)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p class="soft small">{t.sources[source.scope](source.scope === 'entities' ? source.entities.length : 0)}</p>
      {runs && (
        <>
          <p class="small">{t.runs}</p>
          <pre class="recipe-statement">{[source.statement, ...parameterLines(source.parameters)].join('\n')}</pre>
        </>
      )}
      <div class="button-row">
        <button type="submit" class="button primary" disabled={chosen.length === 0}>
          <span>{t.apply}</span>
        </button>
      </div>
      <p class="soft small">{t.undoable}</p>
    </form>
  );
}

const parameterLines = (parameters: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(parameters).map(([name, value]) => `// $${name} = ${JSON.stringify(value)}`);
