/**
 * Puts the theme's colours on the page as CSS custom properties, `--ink`, `--ground`…, and keeps them in step with the
 * reader's choice.
 */
import { effect } from '@preact/signals';
import { themeCss } from '../../kernel/appearance/index.js';
import { language, theme } from '../state/preferences.js';

/** Returns the way to stop. Set through the style object, which a strict content policy allows. */
export function applyTheme(root: HTMLElement): () => void {
  return effect(() => {
    root.style.cssText = `${themeCss(theme.value)} color-scheme: ${theme.value};`;
    root.dataset.theme = theme.value;
    root.lang = language.value;
  });
}
