/** The dialog that is open, if any; the code of each comes when it is first opened. */
import { dialog } from '../../state/page.js';
import { lazily } from '../parts/lazily.js';

const CommandPalette = lazily(() => import('./CommandPalette.js').then((module) => module.CommandPalette));
const HelpSheet = lazily(() => import('./HelpSheet.js').then((module) => module.HelpSheet));
const FigureDialog = lazily(() => import('./FigureDialog.js').then((module) => module.FigureDialog));
const RecipeDialog = lazily(() => import('./RecipeDialog.js').then((module) => module.RecipeDialog));

const ImportDialog = lazily(() => import('../import/ImportDialog.js').then((module) => module.ImportDialog));
const DatasetsDialog = lazily(() => import('../import/DatasetsDialog.js').then((module) => module.DatasetsDialog));

const TextsDialog = lazily(() => import('../texts/TextsDialog.js').then((module) => module.TextsDialog));

export function Dialogs() {
  const open = dialog.value;
  const close = () => {
    dialog.value = null;
  };
  return (
    <div class="dialogs">
      {open === 'palette' && <CommandPalette onClose={close} />}
      {open === 'shortcuts' && <HelpSheet onClose={close} />}
      {open === 'figure' && <FigureDialog onClose={close} />}
      {open === 'recipe' && <RecipeDialog onClose={close} />}
      {open === 'import' && <ImportDialog onClose={close} />}
      {open === 'texts' && <TextsDialog onClose={close} />}
      {open === 'datasets' && <DatasetsDialog onClose={close} />}
    </div>
  );
}
