/** The relation types of the small data set: signed, met, supplied. */
import type { VocabularyRecord } from '../textDataset.js';

const french = (infinitive: string, participle: string) =>
  ({ infinitive, participle, auxiliary: 'avoir' }) satisfies VocabularyRecord['activeFr']['verb'];

export const smallVocabulary = (): VocabularyRecord[] => [signed(), met(), supplied()];

const signed = (): VocabularyRecord => ({
  type: 'SIGNED',
  layer: 'deed',
  label: 'signed',
  labelFr: 'a signé',
  noun: 'signature',
  nounFr: 'signature',
  definition: 'signed, in short',
  definitionFr: 'a signé, en bref',
  cameo: '057',
  symmetric: false,
  subjects: ['Person', 'Country'],
  objects: ['Agreement'],
  requires: [],
  covers: ['concluded'],
  example: 'Northport signs the pact.',
  counterExample: 'Northport praises the pact: PRAISED.',
  line: 'signed',
  lineFr: '(a|ont) signé',
  active: { verb: ['sign', 'signs', 'signed', 'signed'], tense: 'past', rest: '{object}' },
  passive: { verb: 'be', tense: 'past', rest: 'signed by {subject}' },
  activeFr: { verb: french('signer', 'signé'), tense: 'past', rest: '{object}' },
  passiveFr: { verb: 'être', tense: 'past', rest: '(signé|signée|signés|signées) par {subject}' },
});

const met = (): VocabularyRecord => ({
  type: 'MET',
  layer: 'deed',
  label: 'met',
  labelFr: 'a rencontré',
  noun: 'meeting',
  nounFr: 'rencontre',
  definition: 'met, in short',
  definitionFr: 'a rencontré, en bref',
  cameo: '040',
  symmetric: true,
  subjects: ['Person', 'Country'],
  objects: ['Person', 'Country'],
  requires: [],
  covers: ['talked with'],
  example: 'Northport meets Southport.',
  counterExample: 'Northport writes to Southport: WROTE_TO.',
  line: 'met',
  lineFr: '(a|ont) rencontré',
  active: { verb: ['meet', 'meets', 'met', 'met'], tense: 'past', rest: '{object}' },
  passive: { verb: ['meet', 'meets', 'met', 'met'], tense: 'past', rest: '{subject}' },
  activeFr: { verb: french('rencontrer', 'rencontré'), tense: 'past', rest: '{object}' },
  passiveFr: { verb: french('rencontrer', 'rencontré'), tense: 'past', rest: '{subject}' },
});

const supplied = (): VocabularyRecord => ({
  type: 'SUPPLIED',
  layer: 'deed',
  label: 'supplied',
  labelFr: 'a fourni à',
  noun: 'supply',
  nounFr: 'fourniture',
  definition: 'supplied, in short',
  definitionFr: 'a fourni à, en bref',
  cameo: '072',
  symmetric: false,
  subjects: ['Country'],
  objects: ['Country'],
  requires: [],
  covers: ['delivered'],
  example: 'Northport supplies Southport with ferries.',
  counterExample: 'Northport lends ferries: LENT.',
  line: 'supplied[ {goods}]',
  lineFr: '(a|ont) fourni[ {goods}]',
  active: { verb: ['supply', 'supplies', 'supplied', 'supplied'], tense: 'past', rest: '[{goods} to ]{object}' },
  passive: { verb: 'be', tense: 'past', rest: 'supplied[ with {goods}] by {subject}' },
  activeFr: { verb: french('fournir', 'fourni'), tense: 'past', rest: '[{goods} ]à {object}' },
  passiveFr: { verb: french('recevoir', 'reçu'), tense: 'past', rest: '[{goods} ]de {subject}' },
});
