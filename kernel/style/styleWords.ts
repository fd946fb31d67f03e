/** Words of style rules and measures, for the page and for figures. */
import {
  measureOf,
  propertyOf,
  type Bilingual,
  type Language,
  type Measure,
  type NodeKind,
  type StyleRule,
} from '../../contract/index.js';
import { entityLabel, KIND_WORDS, relationNoun, STATUS_WORDS, type Vocabulary } from '../appearance/index.js';
import { NO_VALUE, type LegendEntry } from './StyleLegend.js';
import type { Value } from './values.js';

export const MEASURE_WORDS: Readonly<Record<Measure, Bilingual>> = {
  degree: { en: 'number of relations', fr: 'nombre de relations' },
  'weighted-degree': { en: 'weighted degree', fr: 'degré pondéré' },
  pagerank: { en: 'PageRank', fr: 'PageRank' },
  betweenness: { en: 'betweenness', fr: 'intermédiarité' },
  closeness: { en: 'closeness', fr: 'proximité' },
  core: { en: 'k-core', fr: 'k-cœur' },
  community: { en: 'community', fr: 'communauté' },
  component: { en: 'component', fr: 'composante' },
};
const FIELD_WORDS: Readonly<Record<string, Bilingual>> = {
  kind: { en: 'kind', fr: 'sorte' },
  label: { en: 'label', fr: 'étiquette' },
  dataset: { en: 'data set', fr: 'jeu de données' },
  type: { en: 'relation type', fr: 'type de relation' },
  standing: { en: 'where it stands', fr: 'état' },
  origins: { en: 'origins', fr: 'origines' },
  claims: { en: 'claims', fr: 'déclarations' },
};
export const CHANNEL_WORDS: Readonly<Record<StyleRule['what'], Bilingual>> = {
  colour: { en: 'colour', fr: 'couleur' },
  size: { en: 'size', fr: 'taille' },
  icon: { en: 'mark', fr: 'signe' },
  border: { en: 'border', fr: 'bordure' },
  label: { en: 'words', fr: 'mots' },
  width: { en: 'width', fr: 'épaisseur' },
  dash: { en: 'stroke', fr: 'trait' },
  shown: { en: 'choice', fr: 'choix' },
};
const OTHER: Bilingual = { en: 'other', fr: 'autre' };
const WITHOUT: Bilingual = { en: 'no value', fr: 'sans valeur' };
const TO: Bilingual = { en: ' to ', fr: ' à ' };
const FROM: Bilingual = { en: 'from', fr: 'à partir de' };
const UP_TO: Bilingual = { en: 'up to', fr: 'jusqu’à' };

/** What a rule goes by: "PageRank", "weight". */
export const byText = (by: string, language: Language): string => {
  const measure = measureOf(by);
  return measure !== null ? MEASURE_WORDS[measure][language] : (FIELD_WORDS[by]?.[language] ?? propertyOf(by) ?? by);
};

/** What a rule does: "Colour of entities by community". */
export function ruleText({ of, what, by }: StyleRule, language: Language): string {
  const [channel, source] = [CHANNEL_WORDS[what][language], byText(by, language)];
  const upper = channel.charAt(0).toUpperCase() + channel.slice(1);
  return language === 'en'
    ? `${upper} of ${of} by ${source}`
    : `${upper} des ${of === 'entities' ? 'entités' : 'faits'} selon\u00a0: ${source}`;
}

/** The numbers that a rule leaves in: "2 to 10", "from 2", "up to 10". */
export function betweenText([from, to]: NonNullable<StyleRule['between']>, language: Language): string {
  const [low, high] = [from, to].map((end) => (end === null ? null : figureText(end, language)));
  if (low != null && high != null) return `${low}${TO[language]}${high}`;
  const [one, end] = low == null ? [UP_TO, high] : [FROM, low];
  return `${one[language]} ${end ?? ''}`;
}

/** A value as a label has it; numbers to three figures. */
export function valueText({ by }: Pick<StyleRule, 'by'>, value: Value, language: Language): string {
  if (typeof value === 'number') return figureText(value, language);
  if (by === 'kind' && value in KIND_WORDS) return KIND_WORDS[value as NodeKind].one[language];
  if (by === 'standing' && value in STATUS_WORDS) return STATUS_WORDS[value as keyof typeof STATUS_WORDS][language];
  return value;
}

/** An entry of a legend: "Film", "2 to 5", "1 · Russia", "other". `vocabulary` for types of relations. */
export function entryText(
  { id, value, range, around }: LegendEntry,
  rule: StyleRule,
  vocabulary: Vocabulary,
  language: Language,
): string {
  if (id === NO_VALUE) return WITHOUT[language];
  if (range !== undefined) {
    const [from, to] = range.map((end) => figureText(end, language));
    return from === to ? from! : `${from}${TO[language]}${to}`;
  }
  if (value === undefined) return OTHER[language];
  if (around !== null) return `${value} · ${entityLabel(around, language)}`;
  return rule.by === 'type' ? relationNoun(value, vocabulary, language) : valueText(rule, value, language);
}

/** A number to three figures, grouped: 0.0123, 4.57, 12,300. */
export const figureText = (value: number, language: Language): string =>
  value.toLocaleString(
    language,
    Math.abs(value) >= 1000 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 },
  );
