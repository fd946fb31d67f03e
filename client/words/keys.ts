/** Names of keys as they stand on the keyboards of the two languages; other keys are their own letter or name. */
import { bilingual } from './bilingual.js';

const arrows = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' };

export const keyNames = bilingual({
  en: {
    Control: 'Ctrl',
    Command: '⌘',
    Shift: 'Shift',
    Enter: 'Enter',
    Escape: 'Esc',
    Delete: 'Del',
    Backspace: 'Backspace',
    Space: 'Space',
    Home: 'Home',
    PageDown: 'Page Down',
    PageUp: 'Page Up',
    ...arrows,
  },
  fr: {
    Control: 'Ctrl',
    Command: '⌘',
    Shift: 'Maj',
    Enter: 'Entrée',
    Escape: 'Échap',
    Delete: 'Suppr',
    Backspace: 'Retour arrière',
    Space: 'Espace',
    Home: 'Début',
    PageDown: 'Page suivante',
    PageUp: 'Page précédente',
    ...arrows,
  },
});
