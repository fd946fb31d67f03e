/**
 * Names of the properties that facts and claims carry beside the model's own (goods, quantity, content…; unknown names
 * are shown as they are), and words around their values.
 */
import type { Language } from '../../contract/index.js';
import { bilingual } from './bilingual.js';

const names: Record<string, { en: string; fr: string }> = {
  goods: { en: 'goods', fr: 'biens' },
  quantity: { en: 'quantity', fr: 'quantité' },
  unit: { en: 'unit', fr: 'unité' },
  field: { en: 'field', fr: 'domaine' },
  content: { en: 'content', fr: 'contenu' },
  purpose: { en: 'purpose', fr: 'but' },
  relation: { en: 'relation', fr: 'rapport' },
  against: { en: 'against', fr: 'contre' },
  amount: { en: 'amount', fr: 'montant' },
  place: { en: 'place', fr: 'lieu' },
  post: { en: 'post', fr: 'fonction' },
  role: { en: 'role', fr: 'rôle' },
  number: { en: 'number', fr: 'nombre' },
  weight: { en: 'weight', fr: 'poids' },
  since: { en: 'since', fr: 'depuis' },
  until: { en: 'until', fr: 'jusqu’à' },
  reason: { en: 'reason', fr: 'raison' },
  manner: { en: 'manner', fr: 'manière' },
  kind: { en: 'kind', fr: 'sorte' },
  topic: { en: 'in short', fr: 'en bref' },
  condition: { en: 'condition', fr: 'condition' },
  bound: { en: 'bound', fr: 'limite' },
  duration: { en: 'duration', fr: 'durée' },
  medium: { en: 'medium', fr: 'moyen' },
  stance: { en: 'stance', fr: 'position' },
};
/** Values that are codes, the same in every language, by their property. */
const codes: Record<string, Record<string, { en: string; fr: string }>> = {
  stance: {
    critical: { en: 'critical', fr: 'critique' },
    approving: { en: 'approving', fr: 'favorable' },
    neutral: { en: 'neutral', fr: 'neutre' },
    worried: { en: 'worried', fr: 'inquiète' },
  },
};

/** `quantity` → "quantity" / « quantité ». */
export const propertyName = (name: string, language: Language): string =>
  names[name]?.[language] ?? name.replaceAll('_', ' ');

/** `stance` critical → « critique »; any other text as it is. */
export const codeWords = (name: string, value: string, language: Language): string => {
  const known = Object.hasOwn(codes, name) ? codes[name] : undefined;
  return known !== undefined && Object.hasOwn(known, value) ? known[value]![language] : value;
};

/** Words of a property's value. */
export const propertyWords = bilingual({
  en: {
    empty: 'empty',
    all: 'Show all of it',
    allOf: (n: string) => `Show all ${n}`,
    less: 'Show less',
    yes: 'yes',
    no: 'no',
  },
  fr: {
    empty: 'vide',
    all: 'Tout afficher',
    allOf: (n) => `Afficher les ${n}`,
    less: 'Réduire',
    yes: 'oui',
    no: 'non',
  },
});
