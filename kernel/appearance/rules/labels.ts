/**
 * How nodes and relations are called in a language: an entity by its name, a fact by its words or else by its type's.
 */
import type { Bilingual, EdgeAttributes, Language, NodeAttributes } from '../../../contract/index.js';
import { isolated } from '../../text/direction.js';
import { withLabel, type LineStyling, type NodeStyling, type Styled } from './styled.js';

/** What is needed of a relation type to read it as words. */
export interface TypeWords {
  label: Bilingual;
  noun?: Bilingual | undefined;
  symmetric?: boolean;
}
export type Vocabulary = ReadonlyMap<string, TypeWords>;

/** The vocabulary of a schema's `types`. */
export const vocabularyOf = (types: readonly ({ type: string } & TypeWords)[]): Vocabulary =>
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

/** `SIGNED` → “signature”, for lists of types; the label of a type that has no noun. */
export const relationNoun = (type: string, vocabulary: Vocabulary, language: Language): string =>
  vocabulary.get(type)?.noun?.[language] ?? relationLabel(type, vocabulary, language);

/** What stands on a fact's line: “supplied shells”; of an imported one, the label of its type. */
export const lineWords = (
  { words, type, styling }: Pick<EdgeAttributes, 'words' | 'type'> & Styled<LineStyling>,
  vocabulary: Vocabulary,
  language: Language,
): string => withLabel(words?.[language] ?? relationLabel(type, vocabulary, language), { styling });

/** The fact as a sentence; an imported one as the names of its ends with the words of its type between. */
export function sentenceText(
  fact: Pick<EdgeAttributes, 'sentence' | 'words' | 'type'>,
  [source, target]: readonly [Pick<NodeAttributes, 'name' | 'nameFr'>, Pick<NodeAttributes, 'name' | 'nameFr'>],
  vocabulary: Vocabulary,
  language: Language,
): string {
  const name = (node: typeof source): string => isolated(entityLabel(node, language));
  const { words, type } = fact;
  return (
    fact.sentence?.[language] ?? `${name(source)} ${lineWords({ words, type }, vocabulary, language)} ${name(target)}.`
  );
}

/** The name in the language asked for, or the one there is. */
export function entityLabel(attributes: Pick<NodeAttributes, 'name' | 'nameFr'>, language: Language): string {
  return (language === 'fr' ? attributes.nameFr || attributes.name : attributes.name || attributes.nameFr).trim();
}

/** What stands at its disc: the name, with what a style adds to it. */
export const nodeName = (
  attributes: Pick<NodeAttributes, 'name' | 'nameFr'> & Styled<NodeStyling>,
  language: Language,
): string => withLabel(entityLabel(attributes, language), attributes);
