/** Names of languages by their codes, as the browser knows them. */
import type { Language } from '../../contract/index.js';

/** `eng` or `en` → "English" / « anglais »; null where nobody knows the code. */
export function languageName(code: string, language: Language): string | null {
  try {
    const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' });
    return names.of(code) ?? null;
  } catch {
    return null;
  }
}
