/**
 * Texts that the data hold in one language or in both, chosen by the page's language; the other where one is missing.
 */
import { language } from '../../state/preferences.js';

/** Reading it in a component draws the component again when the language changes. */
export const inPageLanguage = (en: string | null, fr: string | null): string | null =>
  language.value === 'fr' ? (fr ?? en) : (en ?? fr);

/** The title of an article; an empty one counts as missing. */
export const titleOf = (article: { title: string; titleFr: string }): string =>
  language.value === 'fr' ? article.titleFr || article.title : article.title || article.titleFr;
