/** Names and relation words in the reader's language, from the graph and the schema. */
import { computed } from '@preact/signals';
import type { EdgeAttributes, Language, NodeAttributes } from '../../contract/index.js';
import {
  entityLabel,
  relationLabel,
  relationNoun,
  sentenceText,
  vocabularyOf,
  type Vocabulary,
} from '../../kernel/appearance/index.js';
import { isolated } from '../../kernel/text/direction.js';
import { evidenceLinkLabels } from '../words/evidenceLinks.js';
import { schema } from './connection.js';
import { language } from './preferences.js';

/** The name in the page's language, or the one asked for. Keeps its own direction in any sentence. */
export const nameOf = (thing: { name: string; nameFr: string }, inLanguage: Language = language.value): string =>
  isolated(entityLabel(thing, inLanguage));

const EVIDENCE_LINKS: Vocabulary = new Map(
  Object.entries(evidenceLinkLabels).map(([type, label]) => [type, { label }]),
);
/** Relation types with their words. */
export const vocabulary = computed<Vocabulary>(
  () => new Map([...EVIDENCE_LINKS, ...vocabularyOf(schema.value?.types ?? [])]),
);
const symmetricTypes = computed(
  () => new Set((schema.value?.types ?? []).filter((type) => type.symmetric).map((type) => type.type)),
);

/** A relation type read as words: "signed", « a signé ». */
export const relationWords = (type: string, inLanguage: Language = language.value): string =>
  relationLabel(type, vocabulary.value, inLanguage);
/** A relation type as an entry of a list of types: "signature". */
export const typeName = (type: string): string => relationNoun(type, vocabulary.value, language.value);
/** A fact as a sentence in the page's language. */
export const factText = (
  fact: Pick<EdgeAttributes, 'sentence' | 'words' | 'type'>,
  subject: Pick<NodeAttributes, 'name' | 'nameFr'>,
  object: Pick<NodeAttributes, 'name' | 'nameFr'>,
): string => sentenceText(fact, [subject, object], vocabulary.value, language.value);
/** True for relation types of posts, places and belongings. */
export const isBackgroundType = (type: string): boolean =>
  (schema.value?.types ?? []).some((known) => known.type === type && known.layer === 'background');
/** True for relation types that hold both ways, drawn without arrowhead. */
export const isSymmetric = (type: string): boolean => symmetricTypes.value.has(type);
