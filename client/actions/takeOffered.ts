/** Files offered for an import: those that hold known articles go to the dialog of texts, the others to the import. */
import { dialog } from '../state/page.js';
import { articlesAmong, showTexts } from './articleTexts.js';
import { addFiles } from './importDraft.js';

/** `suggest` names the data set by a file. */
export async function takeOffered(files: readonly File[], suggest: (fileName: string) => string): Promise<void> {
  const articles = await articlesAmong(files);
  const data = files.filter((file) => !articles?.files.includes(file));
  if (data.length > 0) addFiles(data, suggest);
  if (articles === null) return;
  showTexts(articles.files, articles.report);
  if (dialog.value === 'import') dialog.value = 'texts';
}
