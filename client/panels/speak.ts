/** The words of a topic in the page's language; reading them in a component subscribes it to language changes. */
import type { Language } from '../../contract/index.js';
import { language } from '../state/preferences.js';

export const speak = <T>(topic: Record<Language, T>): T => topic[language.value];
