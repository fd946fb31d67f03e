/**
 * Files offered for an import: one that holds a picture's recipe goes to the dialog of recipes, those that hold known
 * articles to that of texts, the others to the import.
 */
import { offeredFiles } from '../state/imports.js';
import { dialog } from '../state/page.js';
import { articlesAmong, showTexts } from './articleTexts.js';
import { addFiles } from './importDraft.js';
import { readPictureFile } from './pictureFile.js';

/** `suggest` names the data set by a file. */
export async function takeOffered(files: readonly File[], suggest: (fileName: string) => string): Promise<void> {
  const [first] = files;
  if (files.length === 1 && first !== undefined && (await readPictureFile(first)) !== null) {
    offeredFiles.value = files;
    dialog.value = 'recipe';
    return;
  }
  const articles = await articlesAmong(files);
  const data = files.filter((file) => !articles?.files.includes(file));
  if (data.length > 0) addFiles(data, suggest);
  if (articles === null) return;
  showTexts(articles.files, articles.report);
  if (dialog.value === 'import') dialog.value = 'texts';
}
