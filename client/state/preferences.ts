/** What this reader chose: language and theme, remembered; motion and the system's colours, followed live. */
import { computed, signal } from '@preact/signals';
import { Language, type Bilingual } from '../../contract/index.js';
import { frenchSpacing } from '../../kernel/text/frenchSpacing.js';
import { oneOf, persisted } from './persisted.js';

export type ThemeChoice = 'system' | 'light' | 'dark';

const systemLanguage: Language = typeof navigator !== 'undefined' && navigator.language.startsWith('fr') ? 'fr' : 'en';
export const language = persisted<Language>('language', systemLanguage, oneOf('en', 'fr'));
export const themeChoice = persisted<ThemeChoice>('theme', 'system', oneOf('system', 'light', 'dark'));

/** What is to draw the graph: `auto` leaves it to the machine. */
export type Drawing = 'auto' | 'webgl' | 'canvas';
export const drawing = persisted<Drawing>('drawing', 'auto', oneOf('auto', 'webgl', 'canvas'));

const systemDark = follow('(prefers-color-scheme: dark)');
/** True when the reader asked the system for less motion. */
export const reducedMotion = follow('(prefers-reduced-motion: reduce)');
/** The colours in use. */
export const theme = computed<'light' | 'dark'>(() =>
  themeChoice.value === 'system' ? (systemDark.value ? 'dark' : 'light') : themeChoice.value,
);

/** The text in the page's language, French marks kept on their words; reading it in a component subscribes to language changes. */
export const say = (text: Bilingual): string => (language.value === 'fr' ? frenchSpacing(text.fr) : text.en);

function follow(query: string) {
  const media = typeof matchMedia === 'undefined' ? undefined : matchMedia(query);
  const state = signal(media?.matches ?? false);
  media?.addEventListener('change', (event) => {
    state.value = event.matches;
  });
  return state;
}
