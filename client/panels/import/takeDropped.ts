/** Offers what was dropped to the import dialog, and names what cannot be read. */
import { offeredFiles } from '../../state/imports.js';
import { dialog } from '../../state/page.js';
import { notify } from '../../state/tasks.js';
import { droppedWords } from '../../words/dropped.js';
import { list } from '../../words/numbers.js';
import { droppedFiles, type Dropped } from './droppedFiles.js';

/** How many names of unreadable files a notice lists; there may be thousands. */
const NAMED = 5;

export async function takeDropped(dropped: readonly Dropped[]): Promise<void> {
  const { files, unread } = await droppedFiles(dropped);
  const { en, fr } = droppedWords;
  if (unread.length > 0) {
    const [names, others] = [unread.slice(0, NAMED), Math.max(0, unread.length - NAMED)];
    const message = { en: en.unread(list(names, 'en'), others), fr: fr.unread(list(names, 'fr'), others) };
    notify({ tone: 'warning', message, hint: { en: en.unreadHelp, fr: fr.unreadHelp } });
  } else if (files.length === 0) notify({ tone: 'warning', message: { en: en.emptyFolder, fr: fr.emptyFolder } });
  if (files.length === 0) return;
  offeredFiles.value = [...offeredFiles.value, ...files];
  // These dialogs take files of their own; elsewhere it is looked what they are.
  if (dialog.value !== 'texts' && dialog.value !== 'recipe') dialog.value = 'import';
}
