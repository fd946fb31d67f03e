/** Lines of what is not simply so: they must not read as done. */
import { describe, expect, it } from 'vitest';
import { wordFact, type Noun, type RelationWording, type WordedFact } from './index.js';

const noun = (en: string, fr: string): Noun => ({
  kind: 'Country',
  en: { name: en, article: '', plural: false },
  fr: { name: fr, article: 'la', gender: 'f', plural: false },
});
const sent: RelationWording = {
  line: 'sent {goods}',
  lineFr: 'envoi {goods}',
  lineExpected: 'to send {goods}',
  lineExpectedFr: 'envoi attendu {goods}',
  lineNegated: 'did not send {goods}',
  lineNegatedFr: 'pas d’envoi {goods}',
  active: { verb: ['send', 'sends', 'sent', 'sent'], tense: 'past', rest: '{goods} to {object}' },
  passive: { verb: 'be', tense: 'past', rest: 'sent {goods} by {subject}' },
  activeFr: {
    verb: { infinitive: 'envoyer', participle: 'envoyé', auxiliary: 'avoir' },
    tense: 'past',
    rest: '{goods} à {object}',
  },
  passiveFr: {
    verb: { infinitive: 'recevoir', participle: 'reçu', auxiliary: 'avoir' },
    tense: 'past',
    rest: '{goods} de {subject}',
  },
};
const { lineExpected: _e, lineExpectedFr: _ef, lineNegated: _n, lineNegatedFr: _nf, ...plain } = sent;

const worded = (words: RelationWording, more: Partial<WordedFact>) =>
  wordFact(words, {
    subject: noun('North Korea', 'Corée du Nord'),
    object: noun('Russia', 'Russie'),
    status: 'asserted',
    date: null,
    precision: null,
    properties: { goods: { en: 'shells', fr: 'd’obus' } },
    ...more,
  });
const line = (words: RelationWording, more: Partial<WordedFact>) => worded(words, more).line;

describe('the line', () => {
  it('of what is asserted, alleged or denied by somebody is the plain one: strokes and voices tell the rest', () => {
    for (const status of ['asserted', 'alleged', 'denied'] as const)
      expect(line(sent, { status })).toEqual({ en: 'sent shells', fr: 'envoi d’obus' });
  });
  it('of what is only possible asks', () => {
    expect(line(sent, { status: 'hypothetical' })).toEqual({ en: 'sent shells?', fr: 'envoi d’obus\u202f?' });
  });
  it('of what is awaited has words of its own, or says so behind', () => {
    expect(line(sent, { status: 'expected' })).toEqual({ en: 'to send shells', fr: 'envoi attendu d’obus' });
    expect(line(plain, { status: 'expected' })).toEqual({ en: 'sent shells (awaited)', fr: 'envoi d’obus (attendu)' });
  });
  it('of what the source says is not so has words of its own, or says so behind', () => {
    const not = { status: 'denied' as const, negated: true };
    expect(line(sent, not)).toEqual({ en: 'did not send shells', fr: 'pas d’envoi d’obus' });
    expect(line(plain, not)).toEqual({ en: 'sent shells (not so)', fr: 'envoi d’obus (non)' });
  });
});

describe('what only seems so', () => {
  it('is apparently so: nobody reports it; in French both stand in the conditional', () => {
    const { active, passive } = worded(sent, { status: 'alleged', seeming: true });
    expect(active.en.text).toBe('North Korea apparently sent shells to Russia.');
    expect(passive.en.text).toBe('Russia was apparently sent shells by North Korea.');
    expect(active.fr.text).toBe('La Corée du Nord aurait envoyé d’obus à la Russie.');
    expect(worded(sent, { status: 'alleged' }).active.en.text).toBe('North Korea reportedly sent shells to Russia.');
  });
});

describe('what somebody denies of what is yet to come', () => {
  const { activeFr } = sent;
  const verb = {
    infinitive: 'envoyer',
    participle: 'envoyé',
    auxiliary: 'avoir',
    present: ['envoie', 'envoient'],
  } as const;
  const withPresent = { ...sent, activeFr: { ...activeFr, verb }, passiveFr: { ...sent.passiveFr, verb } };
  it('is not worded as done', () => {
    const { active, passive } = worded(withPresent, { status: 'denied', yetToCome: true });
    expect(active.en.text).toBe('It is denied that North Korea would send shells to Russia.');
    expect(passive.en.text).toBe('It is denied that Russia would be sent shells by North Korea.');
    expect(active.fr.text).toBe('On dément que la Corée du Nord envoie d’obus à la Russie.');
    expect(worded(sent, { status: 'denied' }).active.en.text).toBe(
      'It is denied that North Korea sent shells to Russia.',
    );
  });
});

describe('an English place', () => {
  const held: RelationWording = {
    ...plain,
    active: { verb: ['take', 'takes', 'took', 'taken'], tense: 'past', rest: 'place {object:in}' },
  };
  it('stands after "in", or as its entity says', () => {
    expect(worded(held, {}).active.en.text).toBe('North Korea took place in Russia.');
    const crossing = noun('crossing', 'passage');
    const object = { ...crossing, en: { ...crossing.en, article: 'the' as const, locative: 'at the crossing' } };
    const { text, object: span } = worded(held, { object }).active.en;
    expect(text).toBe('North Korea took place at the crossing.');
    expect(text.slice(...(span as [number, number]))).toBe('crossing');
  });
});
