/**
 * The interface words of one topic in the page's language. A component that reads them is drawn again when the language
 * changes.
 */
import type { Language } from '../../contract/index.js';
import { language } from '../state/preferences.js';

/** `wordsOf(factWords).title` → "Fact" or « Fait ». */
export const wordsOf = <T>(topic: Record<Language, T>): T => topic[language.value];
