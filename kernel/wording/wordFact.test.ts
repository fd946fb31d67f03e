import { describe, expect, it } from 'vitest';
import { CLAIM_STATUSES, type ClaimStatus } from '../../contract/index.js';
import { wordFact, type Noun, type RelationWording, type WordedFact } from './index.js';

const noun = (
  en: string,
  fr: string,
  grammar: Partial<Noun['fr']> & { kind?: Noun['kind']; the?: boolean } = {},
): Noun => {
  const { kind = 'Country', the = false, ...french } = grammar;
  const plural = french.plural ?? false;
  return {
    kind,
    en: { name: en, article: the ? 'the' : '', plural },
    fr: { name: fr, article: '', gender: 'm', plural, ...french },
  };
};
const korea = noun('North Korea', 'Corée du Nord', { article: 'la', gender: 'f' });
const russia = noun('Russia', 'Russie', { article: 'la', gender: 'f' });
const japan = noun('Japan', 'Japon', { article: 'le' });
const iran = noun('Iran', 'Iran', { article: 'l’' });
const israel = noun('Israel', 'Israël');
const states = noun('United States', 'États-Unis', { article: 'les', plural: true, the: true });
const kremlin = noun('Kremlin', 'Kremlin', { article: 'le', the: true, kind: 'Organization' });
const putin = noun('Vladimir Putin', 'Vladimir Poutine', { kind: 'Person' });
const officials = noun('Western officials', 'responsables occidentaux', {
  article: 'des',
  plural: true,
  kind: 'Group',
});
const delegations = noun('delegations', 'délégations', { article: 'les', gender: 'f', plural: true, kind: 'Group' });
const visit = noun('Putin’s visit', 'visite de Poutine', { article: 'la', gender: 'f', kind: 'Event' });
const square = noun('Kim Il Sung Square', 'place Kim-Il-sung', { article: 'la', gender: 'f', kind: 'Place' });
const pyongyang = noun('Pyongyang', 'Pyongyang', { kind: 'Place' });
const amur = noun('the Amur region', 'région de l’Amour', {
  article: 'la',
  gender: 'f',
  kind: 'Place',
  locative: 'dans la région de l’Amour',
});

const supplied: RelationWording = {
  line: 'supplied {goods}[ worth {amount}]',
  lineFr: '(a|ont) fourni {goods}',
  active: { verb: ['supply', 'supplies', 'supplied', 'supplied'], tense: 'past', rest: '{goods} to {object}' },
  passive: { verb: 'be', tense: 'past', rest: 'supplied with {goods} by {subject}' },
  activeFr: {
    verb: { infinitive: 'fournir', participle: 'fourni', auxiliary: 'avoir' },
    tense: 'past',
    rest: '{goods} à {object}',
  },
  passiveFr: {
    verb: { infinitive: 'recevoir', participle: 'reçu', auxiliary: 'avoir' },
    tense: 'past',
    rest: '{goods} de {subject}',
  },
};
const worried: RelationWording = {
  line: 'worried about',
  lineFr: 's’inquiète(|nt) de',
  active: { verb: ['worry', 'worries', 'worried', 'worried'], tense: 'present', rest: 'about {object}' },
  passive: { verb: ['worry', 'worries', 'worried', 'worried'], tense: 'present', rest: '{subject}' },
  activeFr: {
    verb: {
      infinitive: 'inquiéter',
      participle: 'inquiété',
      auxiliary: 'être',
      reflexive: true,
      present: ['s’inquiète', 's’inquiètent'],
      conditional: ['s’inquiéterait', 's’inquiéteraient'],
    },
    tense: 'present',
    rest: 'de {object}',
  },
  passiveFr: {
    verb: {
      infinitive: 'inquiéter',
      participle: 'inquiété',
      auxiliary: 'avoir',
      present: ['inquiète', 'inquiètent'],
      conditional: ['inquiéterait', 'inquiéteraient'],
    },
    tense: 'present',
    rest: '{subject}',
  },
};
const hosted: RelationWording = {
  line: 'hosted',
  lineFr: '(a|ont) accueilli',
  active: { verb: ['host', 'hosts', 'hosted', 'hosted'], tense: 'past', rest: '{object}' },
  passive: { verb: 'be', tense: 'past', rest: 'hosted by {subject}' },
  activeFr: {
    verb: { infinitive: 'accueillir', participle: 'accueilli', auxiliary: 'avoir' },
    tense: 'past',
    rest: '{object}',
  },
  passiveFr: { verb: 'être', tense: 'past', rest: '(accueilli|accueillie|accueillis|accueillies) par {subject}' },
};
const went: RelationWording = {
  line: 'went to',
  lineFr: '(est allé|est allée|sont allés|sont allées) {object:in}',
  active: { verb: ['go', 'goes', 'went', 'gone'], tense: 'past', rest: 'to {object}' },
  passive: { verb: ['receive', 'receives', 'received', 'received'], tense: 'past', rest: '{subject}' },
  activeFr: {
    verb: { infinitive: 'aller', participle: 'allé', auxiliary: 'être' },
    tense: 'past',
    rest: '{object:in}',
  },
  passiveFr: {
    verb: { infinitive: 'recevoir', participle: 'reçu', auxiliary: 'avoir' },
    tense: 'past',
    rest: '{subject}',
  },
};

const worded = (words: RelationWording, subject: Noun, object: Noun, more: Partial<WordedFact> = {}) => {
  const { line, active, passive } = wordFact(words, {
    subject,
    object,
    status: 'asserted',
    date: null,
    precision: null,
    properties: { goods: { en: 'shells', fr: 'des obus' } },
    ...more,
  });
  return {
    line,
    en: active.en.text,
    fr: active.fr.text,
    passive: passive.en.text,
    passiveFr: passive.fr.text,
    active,
  };
};
const inStatus = (status: ClaimStatus) => ({ status });

describe('a deed', () => {
  it('is worded from both sides in both languages', () => {
    expect(worded(supplied, korea, russia)).toMatchObject({
      line: { en: 'supplied shells', fr: 'a fourni des obus' },
      en: 'North Korea supplied shells to Russia.',
      fr: 'La Corée du Nord a fourni des obus à la Russie.',
      passive: 'Russia was supplied with shells by North Korea.',
      passiveFr: 'La Russie a reçu des obus de la Corée du Nord.',
    });
  });
  it('agrees with several', () => {
    expect(worded(supplied, states, officials)).toMatchObject({
      line: { en: 'supplied shells', fr: 'ont fourni des obus' },
      en: 'The United States supplied shells to Western officials.',
      fr: 'Les États-Unis ont fourni des obus à des responsables occidentaux.',
      passive: 'Western officials were supplied with shells by the United States.',
      passiveFr: 'Des responsables occidentaux ont reçu des obus des États-Unis.',
    });
  });
  it('says what is known of it and leaves out what is not', () => {
    const properties = { goods: { en: 'shells', fr: 'des obus' }, amount: { en: '$1 bn', fr: '1 Md$' } };
    expect(worded(supplied, korea, russia, { properties }).line.en).toBe('supplied shells worth $1 bn');
  });
  it('ends with its date as people write it', () => {
    const on = (date: string, precision: WordedFact['precision']) => worded(hosted, korea, putin, { date, precision });
    expect(on('2024-06-19', 'day')).toMatchObject({
      en: 'North Korea hosted Vladimir Putin on 19 June 2024.',
      fr: 'La Corée du Nord a accueilli Vladimir Poutine le 19 juin 2024.',
    });
    expect(on('2024-06-01', 'day').fr).toContain('le 1er juin 2024.');
    expect(on('2024-06', 'month')).toMatchObject({
      en: 'North Korea hosted Vladimir Putin in June 2024.',
      passiveFr: 'Vladimir Poutine a été accueilli par la Corée du Nord en juin 2024.',
    });
  });
  it('begins with its date where words at the end would take it for theirs', () => {
    const said = { ...hosted, active: { ...hosted.active, rest: '{object}, saying that {content}' } };
    const french = { ...said, activeFr: { ...hosted.activeFr, rest: '{object} en disant que {content}' } };
    const properties = { content: { en: 'it is made to last', fr: 'elle est faite pour durer' } };
    const dated = { properties, date: '2024-06-19', precision: 'day' as const };
    expect(worded(french, korea, putin, dated)).toMatchObject({
      en: 'On 19 June 2024, North Korea hosted Vladimir Putin, saying that it is made to last.',
      fr: 'Le 19 juin 2024, la Corée du Nord a accueilli Vladimir Poutine en disant qu’elle est faite pour durer.',
    });
    expect(worded(french, korea, putin, { ...dated, status: 'denied' }).en).toMatch(
      /^It is denied that, on 19 June 2024, North Korea/,
    );
  });
  it('is not dated twice where a name has the date', () => {
    const accord = noun('accord of 1961', 'accord de 1961', { article: 'l’', kind: 'Agreement', the: true });
    const dated = (date: string) => worded(hosted, korea, accord, { date, precision: 'year' });
    expect(dated('1961')).toMatchObject({
      en: 'North Korea hosted the accord of 1961.',
      fr: 'La Corée du Nord a accueilli l’accord de 1961.',
    });
    expect(dated('1962').en).toBe('North Korea hosted the accord of 1961 in 1962.');
  });
  it('says where its two entities stand, without their articles', () => {
    const { active } = worded(supplied, states, japan);
    const cut = ({ text, subject, object }: (typeof active)['fr']) =>
      [subject, object].map((span) => text.slice(...(span as [number, number])));
    expect(cut(active.en)).toEqual(['United States', 'Japan']);
    expect(cut(active.fr)).toEqual(['États-Unis', 'Japon']);
    expect(active.fr.text).toBe('Les États-Unis ont fourni des obus au Japon.');
  });
});

describe('moods', () => {
  it.each([
    ['asserted', 'North Korea supplied shells to Russia.', 'La Corée du Nord a fourni des obus à la Russie.'],
    [
      'alleged',
      'North Korea reportedly supplied shells to Russia.',
      'La Corée du Nord aurait fourni des obus à la Russie.',
    ],
    [
      'expected',
      'North Korea is expected to supply shells to Russia.',
      'La Corée du Nord devrait fournir des obus à la Russie.',
    ],
    [
      'hypothetical',
      'North Korea could supply shells to Russia.',
      'La Corée du Nord pourrait fournir des obus à la Russie.',
    ],
    [
      'denied',
      'It is denied that North Korea supplied shells to Russia.',
      'On dément que la Corée du Nord ait fourni des obus à la Russie.',
    ],
  ] as const)('%s', (status, en, fr) =>
    expect(worded(supplied, korea, russia, inStatus(status))).toMatchObject({ en, fr }),
  );
  it('agree with several in every status', () => {
    const all = CLAIM_STATUSES.map((status) => worded(worried, officials, visit, inStatus(status)));
    expect(all.map(({ en }) => en)).toEqual([
      'Western officials worry about Putin’s visit.',
      'Western officials reportedly worry about Putin’s visit.',
      'Western officials are expected to worry about Putin’s visit.',
      'Western officials could worry about Putin’s visit.',
      'It is denied that Western officials worry about Putin’s visit.',
    ]);
    expect(all.map(({ fr }) => fr)).toEqual([
      'Des responsables occidentaux s’inquiètent de la visite de Poutine.',
      'Des responsables occidentaux s’inquiéteraient de la visite de Poutine.',
      'Des responsables occidentaux devraient s’inquiéter de la visite de Poutine.',
      'Des responsables occidentaux pourraient s’inquiéter de la visite de Poutine.',
      'On dément que des responsables occidentaux s’inquiètent de la visite de Poutine.',
    ]);
  });
  it('of a passive', () => {
    const passive = CLAIM_STATUSES.map((status) => worded(hosted, korea, delegations, inStatus(status)));
    expect(passive.map((each) => each.passive)).toEqual([
      'Delegations were hosted by North Korea.',
      'Delegations were reportedly hosted by North Korea.',
      'Delegations are expected to be hosted by North Korea.',
      'Delegations could be hosted by North Korea.',
      'It is denied that delegations were hosted by North Korea.',
    ]);
    expect(passive.map((each) => each.passiveFr)).toEqual([
      'Les délégations ont été accueillies par la Corée du Nord.',
      'Les délégations auraient été accueillies par la Corée du Nord.',
      'Les délégations devraient être accueillies par la Corée du Nord.',
      'Les délégations pourraient être accueillies par la Corée du Nord.',
      'On dément que les délégations aient été accueillies par la Corée du Nord.',
    ]);
  });
  it('negate what the source itself says is not so, in place of a denial', () => {
    const not = { status: 'denied' as const, negated: true };
    expect(worded(supplied, korea, russia, { ...inStatus('denied'), negated: true })).toMatchObject({
      en: 'North Korea did not supply shells to Russia.',
      fr: 'La Corée du Nord n’a pas fourni d’obus à la Russie.',
    });
    expect(worded(worried, officials, visit, not)).toMatchObject({
      en: 'Western officials do not worry about Putin’s visit.',
      fr: 'Des responsables occidentaux ne s’inquiètent pas de la visite de Poutine.',
    });
    expect(worded(hosted, korea, delegations, not)).toMatchObject({
      passive: 'Delegations were not hosted by North Korea.',
      passiveFr: 'Les délégations n’ont pas été accueillies par la Corée du Nord.',
    });
  });
  it('of the present put a date in brackets, for what is so then is no event', () => {
    const dated = (status: ClaimStatus) =>
      worded(worried, officials, visit, { status, date: '2024-06', precision: 'month' });
    expect(dated('asserted')).toMatchObject({
      en: 'Western officials worry about Putin’s visit (June 2024).',
      fr: 'Des responsables occidentaux s’inquiètent de la visite de Poutine (juin 2024).',
    });
    expect(dated('expected').en).toBe('Western officials are expected to worry about Putin’s visit in June 2024.');
  });
  it('of a reflexive verb in the past', () => {
    const past = { ...worried, activeFr: { ...worried.activeFr, tense: 'past' as const } };
    expect(worded(past, korea, visit).fr).toBe('La Corée du Nord s’est inquiétée de la visite de Poutine.');
    expect(worded(past, officials, visit, inStatus('alleged')).fr).toBe(
      'Des responsables occidentaux se seraient inquiétés de la visite de Poutine.',
    );
  });
});

describe('French', () => {
  it('draws article and preposition together', () => {
    expect(worded(supplied, iran, japan).fr).toBe('L’Iran a fourni des obus au Japon.');
    expect(worded(supplied, japan, states)).toMatchObject({
      fr: 'Le Japon a fourni des obus aux États-Unis.',
      passiveFr: 'Les États-Unis ont reçu des obus du Japon.',
    });
    expect(worded(supplied, iran, kremlin).passiveFr).toBe('Le Kremlin a reçu des obus de l’Iran.');
    expect(worded(supplied, officials, kremlin).passiveFr).toBe(
      'Le Kremlin a reçu des obus de responsables occidentaux.',
    );
    expect(worded(supplied, israel, kremlin).passiveFr).toBe('Le Kremlin a reçu des obus d’Israël.');
  });
  it('leaves words alone that only look like an article', () => {
    const promised = { ...hosted, activeFr: { ...hosted.activeFr, rest: '{content} à {object}' } };
    const properties = { content: { en: '-', fr: 'de les aider et parlé de le faire' } };
    expect(worded(promised, japan, korea, { properties }).fr).toBe(
      'Le Japon a accueilli de les aider et parlé de le faire à la Corée du Nord.',
    );
  });
  it('silences an indefinite article after de', () => {
    const spoke = { ...hosted, activeFr: { ...hosted.activeFr, rest: 'une livraison de {goods} à {object}' } };
    const goods = (fr: string) => ({ properties: { goods: { en: '-', fr } } });
    const read = (fr: string) => worded(spoke, japan, korea, goods(fr)).fr.slice('Le Japon a accueilli une '.length);
    expect(read('des missiles')).toBe('livraison de missiles à la Corée du Nord.');
    expect(read('des obus')).toBe('livraison d’obus à la Corée du Nord.');
    expect(read('de l’aide')).toBe('livraison d’aide à la Corée du Nord.');
    expect(read('du pétrole')).toBe('livraison de pétrole à la Corée du Nord.');
    expect(read('les obus promis')).toBe('livraison des obus promis à la Corée du Nord.');
  });
  it('elides before a vowel and a mute h, not before a sounded one', () => {
    const said = { ...hosted, activeFr: { ...hosted.activeFr, rest: 'que {content} de {object}' } };
    const read = (fr: string, object: Noun) =>
      worded(said, japan, object, { properties: { content: { en: '-', fr } } }).fr.slice(
        'Le Japon a accueilli '.length,
      );
    expect(read('il est ami', noun('Hanoi', 'Hanoï', { kind: 'Place' }))).toBe('qu’il est ami de Hanoï.');
    expect(read('onze amis', noun('hausse', 'hausse', {}))).toBe('que onze amis de hausse.');
    expect(read('elle', noun('h', 'hélicoptères', {}))).toBe('qu’elle d’hélicoptères.');
    expect(read('elle', noun('Haiti', 'Haïti', {}))).toBe('qu’elle d’Haïti.');
  });
  it('gives le and la their apostrophe before a vowel', () => {
    expect(worded(hosted, noun('army', 'armée', { article: 'la', gender: 'f' }), japan)).toMatchObject({
      fr: 'L’armée a accueilli le Japon.',
      passiveFr: 'Le Japon a été accueilli par l’armée.',
    });
  });
  it.each([
    [korea, 'en Corée du Nord'],
    [iran, 'en Iran'],
    [japan, 'au Japon'],
    [states, 'aux États-Unis'],
    [israel, 'à Israël'],
    [pyongyang, 'à Pyongyang'],
    [square, 'dans la place Kim-Il-sung'],
    [amur, 'dans la région de l’Amour'],
    [kremlin, 'au Kremlin'],
    [delegations, 'aux délégations'],
    [{ ...korea, fr: { ...korea.fr, locative: 'chez les Coréens' } }, 'chez les Coréens'],
  ])('goes to a place as its grammar has it: $1', (place, words) => {
    expect(worded(went, putin, place).fr).toBe(`Vladimir Poutine est allé ${words}.`);
  });
  it.each([
    [korea, 'in North Korea'],
    [kremlin, 'at the Kremlin'],
  ])('is in a country and at an organization: $1', (place, words) => {
    const worked = { ...went, active: { ...went.active, rest: '{object:in}' } };
    expect(worded(worked, putin, place).en).toBe(`Vladimir Putin went ${words}.`);
  });
  it('agrees in gender and number after être', () => {
    expect(worded(went, korea, pyongyang)).toMatchObject({
      fr: 'La Corée du Nord est allée à Pyongyang.',
      line: { fr: 'est allée à Pyongyang' },
    });
    expect(worded(went, delegations, pyongyang, inStatus('alleged')).fr).toBe(
      'Les délégations seraient allées à Pyongyang.',
    );
  });
  it('writes its own apostrophes and spaces', () => {
    const properties = { goods: { en: 'x', fr: "l'aide « promise » ; rien d'autre" } };
    expect(worded(supplied, korea, japan, { properties }).fr).toBe(
      'La Corée du Nord a fourni l’aide «\u00a0promise\u00a0»\u202f; rien d’autre au Japon.',
    );
  });
});

describe('numbers among the words', () => {
  it('are grouped from ten thousand on, and years are left alone', () => {
    const words = { ...supplied, line: '{quantity} in {year}', lineFr: '{quantity} en {year}' };
    const { line } = worded(words, korea, russia, {
      properties: { goods: { en: 'shells', fr: 'des obus' }, quantity: 5_000_000, year: 2023 },
    });
    expect(line).toEqual({ en: '5,000,000 in 2023', fr: '5\u202f000\u202f000 en 2023' });
  });
});

it('refuses a fact that lacks what its words need', () => {
  expect(() => worded(supplied, korea, russia, { properties: {} })).toThrow('{goods}');
});
