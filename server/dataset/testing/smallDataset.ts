/**
 * A small sound data set for tests: two harbour states, a ferry pact and who says what about it. Every call makes a new
 * one.
 */
import type { ArticleRecord, ClaimRecord, TextDataset } from '../textDataset.js';
import { smallEntities } from './smallEntities.js';
import { smallVocabulary } from './smallVocabulary.js';

export function claim(
  id: string,
  said: Partial<ClaimRecord> & Pick<ClaimRecord, 'fact' | 'subject' | 'type' | 'object' | 'status'>,
  ...places: [article: string, passage: number][]
): ClaimRecord {
  return {
    id,
    claimant: null,
    reporter: null,
    date: null,
    precision: null,
    properties: {},
    evidence: places.map(([article, passage]) => ({
      article,
      passage,
      paraphrase: `${id} in ${article}`,
      paraphraseFr: `${id} dans ${article}`,
    })),
    ...said,
  };
}

export function smallDataset(): TextDataset {
  return {
    name: 'ferry-pact',
    title: 'A ferry pact',
    openEnds: [],
    articles: articles(),
    passages: [],
    entities: smallEntities(),
    vocabulary: smallVocabulary(),
    claims: [...pactClaims(), ...supplyClaims(), ...otherClaims()],
    ambiguous: [{ alias: 'le port', entities: ['northport', 'southport'], note: 'either state' }],
  };
}

const articles = (): ArticleRecord[] => [
  {
    id: 'n1',
    title: 'The pact',
    titleFr: 'Le pacte',
    date: '2024-06-20',
    precision: 'day',
    outlet: null,
    language: 'en',
    passages: 4,
  },
  {
    id: 'n2',
    title: 'The doubts',
    titleFr: 'Les doutes',
    date: '2024-06',
    precision: 'month',
    outlet: 'Gazette',
    language: 'fr',
    passages: 3,
    note: 'undated',
  },
];

/** An article says so itself, and quotes somebody. */
const pactClaims = (): ClaimRecord[] => [
  claim(
    'k1',
    {
      fact: 'northport-signed-pact',
      subject: 'northport',
      type: 'SIGNED',
      object: 'ferry-pact',
      status: 'asserted',
      date: '2024-06',
      precision: 'month',
    },
    ['n1', 1],
    ['n1', 2],
  ),
  claim(
    'k2',
    {
      fact: 'northport-signed-pact',
      subject: 'northport',
      type: 'SIGNED',
      object: 'ferry-pact',
      status: 'asserted',
      claimant: 'alice-oe',
      reporter: 'gazette',
      date: '2024-06-19',
      precision: 'day',
      properties: { purpose: { en: 'more ferries', fr: 'plus de bacs' } },
    },
    ['n2', 1],
  ),
];

/** Alleged and denied. */
const supplyClaims = (): ClaimRecord[] => [
  claim(
    'k3',
    {
      fact: 'northport-supplied-southport',
      subject: 'northport',
      type: 'SUPPLIED',
      object: 'southport',
      status: 'alleged',
      properties: { goods: { en: 'ferries', fr: 'des bacs' }, quantity: 3 },
    },
    ['n1', 3],
  ),
  claim(
    'k4',
    {
      fact: 'northport-supplied-southport',
      subject: 'northport',
      type: 'SUPPLIED',
      object: 'southport',
      status: 'denied',
      claimant: 'northport',
      properties: { goods: { en: 'boats', fr: 'des bateaux' } },
    },
    ['n2', 2],
  ),
];

/** Only expected, and only denied: no fact has a relationship. */
const otherClaims = (): ClaimRecord[] => [
  claim(
    'k5',
    {
      fact: 'northport-met-southport',
      subject: 'northport',
      type: 'MET',
      object: 'southport',
      status: 'expected',
      date: '2025',
      precision: 'year',
    },
    ['n1', 4],
  ),
  claim(
    'k6',
    {
      fact: 'southport-supplied-northport',
      subject: 'southport',
      type: 'SUPPLIED',
      object: 'northport',
      status: 'denied',
      claimant: 'alice-oe',
      cameo: '071',
    },
    ['n2', 2],
  ),
];
