/**
 * What the bundled data set promises its readers, beyond being sound: who does what, and nobody left without a part.
 */
import { expect, test } from 'vitest';
import { openDataset } from './checkDataset.js';
import { deriveFacts, isTyped } from './deriveFacts.js';

const dataset = await openDataset();
const layers = new Map(dataset.vocabulary.map(({ type, layer }) => [type, layer]));
const kinds = new Map(dataset.entities.map(({ id, kind }) => [id, kind]));
const typed = [...deriveFacts(dataset).values()].filter(isTyped);
const deedsAndWords = typed.filter(({ type }) => layers.get(type) === 'deed' || layers.get(type) === 'speech');
const ACTORS = ['Person', 'Country', 'Organization', 'Media', 'Group'];

test.each(['vladimir-putin', 'kim-jong-un', 'jens-stoltenberg', 'victor-cha'])(
  'of %s there are at least three deeds or statements',
  (person) => {
    expect(deedsAndWords.filter(({ subject }) => subject === person).length).toBeGreaterThanOrEqual(3);
  },
);

test.each(['north-korea', 'kim-jong-un', 'vladimir-putin', 'russia', 'united-states'])(
  'Victor Cha, whose words bear on %s as well as on arms, has a comment on it',
  (named) => {
    const words = deedsAndWords.filter(({ subject, type }) => subject === 'victor-cha' && type === 'COMMENTED_ON');
    expect(words.map(({ object }) => object)).toContain(named);
  },
);

test('an actor does or says at least 85 in 100 of the deeds and words', () => {
  const done = deedsAndWords.filter(({ subject }) => ACTORS.includes(kinds.get(subject) ?? ''));
  expect(done.length / deedsAndWords.length).toBeGreaterThanOrEqual(0.85);
});

test('NATO is never the subject of words', () => {
  expect(deedsAndWords.filter(({ subject }) => subject === 'nato')).toEqual([]);
});

/** By kind, types that give an entity its part, whichever end it is. */
const PARTS: Record<string, readonly string[]> = {
  Event: ['PARTICIPATED_IN', 'ORDERED'],
  Agreement: ['SIGNED', 'PARTY_TO'],
  LegalAct: ['ISSUED', 'ADOPTED'],
  Materiel: ['USED', 'MADE', 'POSSESSES'],
  Programme: ['RUNS'],
};
test.each(Object.entries(PARTS))(
  'no %s is without somebody who has part in it, signed, issued or owns it',
  (kind, types) => {
    const having = new Set(typed.filter(({ type }) => types.includes(type)).map(({ object }) => object));
    expect(dataset.entities.filter((e) => e.kind === kind && !having.has(e.id)).map(({ id }) => id)).toEqual([]);
  },
);

/** What a French verb leaves to be said before its object. */
const PREPOSITION = / (?:à|de|avec|contre|pour|sur|dans)$/;
test.each(dataset.vocabulary.filter(({ lineFr }) => !lineFr.includes('{')).map((type) => [type.type, type] as const))(
  'the French line of %s ends with the preposition of its label',
  (_name, { labelFr, lineFr }) => {
    expect(PREPOSITION.exec(lineFr)?.[0]).toBe(PREPOSITION.exec(labelFr)?.[0]);
  },
);

test('in both languages what several say stands on the line in the past tense, but for what they still intend', () => {
  const speech = dataset.vocabulary.filter(({ layer, type }) => layer === 'speech' && type !== 'PROPOSED');
  const present = speech.filter(
    ({ line, lineFr }) => line.startsWith('(') || !/^\(\p{L}+\|(?:ont|inquiète)/u.test(lineFr),
  );
  expect(present.map(({ type }) => type)).toEqual([]);
});
