/** How nodes and relations are called in a language: an entity by its name, a relation by the label of its type. */
import type { Bilingual, Language, NodeAttributes } from '../../contract/index.js';

/** What is needed of a relation type to read it as words. */
export type Vocabulary = ReadonlyMap<string, { label: Bilingual; symmetric?: boolean }>;

/** The vocabulary of a schema's `types`. */
export const vocabularyOf = (types: readonly { type: string; label: Bilingual; symmetric?: boolean }[]): Vocabulary =>
  new Map(types.map((t) => [t.type, t]));

/** `SIGNED` → “signed”, « a signé »; a type the vocabulary lacks is read as its own lower-case words. */
export function relationLabel(type: string, vocabulary: Vocabulary, language: Language): string {
  const label = vocabulary.get(type)?.label[language].trim();
  return label !== undefined && label !== ''
    ? label
    : type
        .replace(/[_\s]+/g, ' ')
        .trim()
        .toLowerCase() || type;
}

/** The name in the language asked for, or the one there is. */
export function entityLabel(attributes: Pick<NodeAttributes, 'name' | 'nameFr'>, language: Language): string {
  return (language === 'fr' ? attributes.nameFr || attributes.name : attributes.name || attributes.nameFr).trim();
}
