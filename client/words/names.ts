/** What an entity is called in a language. Pure. */
import type { Language } from '../../contract/index.js';
import { entityLabel } from '../../kernel/appearance/index.js';
import { isolated } from '../../kernel/text/direction.js';

/**
 * The entity's name in the language of the page; the other language when one is missing. Keeps its own direction in any
 * sentence.
 */
export const nameOf = (entity: { name: string; nameFr: string }, language: Language): string =>
  isolated(entityLabel(entity, language));

/** The name in the other language, or null when it is the same. */
export function otherNameOf(entity: { name: string; nameFr: string }, language: Language): string | null {
  const other = nameOf(entity, language === 'fr' ? 'en' : 'fr');
  return other === nameOf(entity, language) ? null : other;
}
