/** What a data set is called in the language of the page. */
import type { Dataset } from '../../contract/index.js';
import { say } from '../state/preferences.js';

export const datasetTitle = ({ title, titleFr }: Pick<Dataset, 'title' | 'titleFr'>): string =>
  say({ en: title, fr: titleFr });
