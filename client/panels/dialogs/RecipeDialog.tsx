/**
 * The picture as a file: saves its recipe, and opens one, which first says what it would change. Nothing changes before
 * the reader says so, and then as one step of undo.
 */
import { useEffect, useState } from 'preact/hooks';
import { PICTURE_FILES, pictureText, readPictureFile, type PictureFile } from '../../actions/pictureFile.js';
import { visible } from '../../state/graph.js';
import { offeredFiles } from '../../state/imports.js';
import { announcement } from '../../state/page.js';
import { language } from '../../state/preferences.js';
import { selection } from '../../state/selection.js';
import { recipeWords } from '../../words/recipe.js';
import { Button } from '../parts/Button.js';
import { Dialog } from '../parts/Dialog.js';
import { FileZone } from '../parts/FileZone.js';
import { fileStem, saveFile } from '../parts/saveFile.js';
import { wordsOf } from '../wordsOf.js';
import { figureTitle } from './figureTitle.js';
import { RecipeChanges } from './RecipeChanges.js';
import '../import/styles/index.css';
import './recipeDialog.css';

interface Opened {
  name: string;
  held: PictureFile;
}

export function RecipeDialog({ onClose }: { onClose: () => void }) {
  const t = wordsOf(recipeWords);
  const [opened, setOpened] = useState<Opened | null>(null);
  const open = async ([file]: readonly File[]) => {
    if (file !== undefined) setOpened({ name: file.name, held: await readPictureFile(file) });
  };
  const offered = offeredFiles.value;
  useEffect(() => {
    if (offered.length === 0) return;
    offeredFiles.value = [];
    void open(offered);
  }, [offered]);
  return (
    <Dialog title={t.title} onClose={onClose} class="recipe-dialog">
      <p>{t.what}</p>
      <FileZone
        icon="upload"
        empty={opened === null}
        accept={PICTURE_FILES}
        words={{ drop: t.drop, choose: t.choose, more: t.another, accepted: t.accepted }}
        onChosen={(files) => void open(files)}
      />
      {opened !== null && <Found key={opened.name} {...opened} onClose={onClose} />}
      <div class="button-row">
        <Button icon="download" disabled={visible.value.nodes.size === 0} onClick={save}>
          {t.save}
        </Button>
      </div>
    </Dialog>
  );
}

function save(): void {
  const title = figureTitle(visible.value, selection.value.entities, language.value);
  const name = `${fileStem(title)}.recipe.json`;
  saveFile(name, pictureText(), 'application/json');
  announcement.value = wordsOf(recipeWords).saved(name);
}

/** What a file holds: a recipe, or why not. */
function Found({ name, held, onClose }: Opened & { onClose: () => void }) {
  const t = wordsOf(recipeWords);
  if (held !== null && 'recipe' in held) return <RecipeChanges name={name} recipe={held.recipe} onClose={onClose} />;
  return (
    <div class="request-error" role="alert">
      <p>{held === null ? t.holdsNone(name) : t.notRead(name)}</p>
      {held !== null && (
        <ul class="small" lang="en">
          {held.faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      <p class="soft small">{held === null ? t.whatHolds : t.mend}</p>
    </div>
  );
}
