/** The entities of the small data set, with the grammar of their names. */
import type { EntityRecord } from '../textDataset.js';

type Own = Partial<EntityRecord> & Pick<EntityRecord, 'id' | 'kind' | 'name' | 'nameFr'>;

/** A masculine singular name without article, unless `own` says otherwise. */
export const entityRecord = (own: Own): EntityRecord => ({
  aliases: [],
  role: null,
  roleFr: null,
  wikidata: null,
  grammar: { en: { article: '', plural: false }, fr: { article: '', gender: 'm', plural: false } },
  ...own,
});

export const smallEntities = (): EntityRecord[] => [
  entityRecord({
    id: 'alice-oe',
    kind: 'Person',
    name: 'Alice Øe',
    nameFr: 'Alice Øe',
    aliases: ['Œ. Alice', 'Mayor of Northport'],
    grammar: { en: { article: '', plural: false }, fr: { article: '', gender: 'f', plural: false } },
  }),
  entityRecord({
    id: 'gazette',
    kind: 'Media',
    name: 'The Gazette',
    nameFr: 'La Gazette',
    inText: 'Gazette',
    inTextFr: 'Gazette',
    grammar: { en: { article: 'the', plural: false }, fr: { article: 'la', gender: 'f', plural: false } },
  }),
  entityRecord({ id: 'northport', kind: 'Country', name: 'Northport', nameFr: 'Port-Nord', aliases: ['Le Port'] }),
  entityRecord({ id: 'southport', kind: 'Country', name: 'Southport', nameFr: 'Port-Sud', aliases: ['Le Port'] }),
  entityRecord({
    id: 'ferry-pact',
    kind: 'Agreement',
    name: 'Ferry pact',
    nameFr: 'Pacte des bacs',
    inText: 'ferry pact',
    inTextFr: 'pacte des bacs',
    date: '2024-06-19',
    precision: 'day',
    grammar: { en: { article: 'the', plural: false }, fr: { article: 'le', gender: 'm', plural: false } },
  }),
];
