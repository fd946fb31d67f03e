import { describe, expect, it } from 'vitest';
import { wordFact, type Noun, type RelationWording, type WordedFact } from './index.js';

const noun = (en: string, fr: string, article: Noun['fr']['article'], gender: 'm' | 'f', plural = false): Noun => ({
  kind: 'Country',
  en: { name: en, article: '', plural },
  fr: { name: fr, article, gender, plural },
});
const korea = noun('North Korea', 'Corée du Nord', 'la', 'f');
const states = noun('the two states', 'deux États', 'les', 'm', true);
const programme = noun('missile programme', 'programme de missiles', 'le', 'm');
const army = noun('army', 'armée', 'l’', 'f');
const weapons = noun('weapons', 'armes', 'les', 'f', true);

/** A type whose line and sentences are made of these templates. */
const words = (rest: string, restFr = rest): RelationWording => ({
  line: rest,
  lineFr: restFr,
  active: { verb: ['run', 'runs', 'ran', 'run'], tense: 'present', rest },
  passive: { verb: 'be', tense: 'past', rest: 'run by {subject}' },
  activeFr: {
    verb: {
      infinitive: 'tenir',
      participle: 'tenu',
      auxiliary: 'avoir',
      present: ['tient', 'tiennent'],
      conditional: ['tiendrait', 'tiendraient'],
    },
    tense: 'present',
    rest: restFr,
  },
  passiveFr: { verb: 'être', tense: 'past', rest: '(tenu|tenue|tenus|tenues) par {subject}' },
});
type Template = string | readonly [en: string, fr: string];
const worded = (template: Template, subject: Noun, object: Noun, properties: WordedFact['properties'] = {}) => {
  const [rest, restFr] = typeof template === 'string' ? [template, template] : template;
  const fact = { subject, object, status: 'asserted', date: null, precision: null, properties } as const;
  const { line, active } = wordFact(words(rest, restFr), fact);
  return { line, en: active.en.text, fr: active.fr.text, active };
};

describe('what belongs to the subject', () => {
  it.each([
    [korea, programme, 'its missile programme', 'son programme de missiles'],
    [korea, army, 'its army', 'son armée'],
    [korea, weapons, 'its weapons', 'ses armes'],
    [states, programme, 'their missile programme', 'leur programme de missiles'],
    [states, weapons, 'their weapons', 'leurs armes'],
  ])('has a possessive for its article: $2', (subject, object, en, fr) => {
    const both = worded('{object:own}', subject, object);
    expect(both.en).toContain(` ${en}.`);
    expect(both.fr).toContain(` ${fr}.`);
  });
  it.each([
    ['m', 'his orders', 'ses ordres'],
    ['f', 'her orders', 'ses ordres'],
  ] as const)('is his or hers where the subject is a person (%s)', (gender, en, fr) => {
    const person: Noun = { ...noun('Alex Oe', 'Alex Oe', '', gender), kind: 'Person' };
    const both = worded('{content:own} {object}', person, programme, {
      content: { en: 'the orders', fr: 'les ordres' },
    });
    expect(both.en).toContain(` ${en} `);
    expect(both.fr).toContain(` ${fr} `);
  });
  it('is found again in the sentence', () => {
    const { en, fr } = worded('{object:own}', korea, programme).active;
    expect(en.text.slice(...(en.object ?? []))).toBe('missile programme');
    expect(fr.text.slice(...(fr.object ?? []))).toBe('programme de missiles');
  });
  it.each([
    ['the growth', 'la croissance', 'its growth', 'sa croissance'],
    ['an end', 'une fin', 'its end', 'sa fin'],
    ['annexation', 'l’annexion', 'its annexation', 'son annexion'],
    ['an action', 'une action', 'its action', 'son action'],
    ['limits', 'des limites', 'its limits', 'ses limites'],
  ])('may be a property: %s', (en, fr, its, sa) => {
    const both = worded('{content:own} {object}', korea, programme, { content: { en, fr } });
    expect(both.en).toContain(` ${its} `);
    expect(both.fr).toContain(` ${sa} `);
  });
});

describe('a clause after a colon', () => {
  it('leaves its conjunction out', () => {
    const template = ['{object}: {content:bare}', '{object} : {content:bare}'] as const;
    const say = (en: string, fr: string) => worded(template, korea, army, { content: { en, fr } });
    expect(say('that it is made to last', 'qu’elle est faite pour durer')).toMatchObject({
      en: 'North Korea runs army: it is made to last.',
      fr: 'La Corée du Nord tient l’armée\u00a0: elle est faite pour durer.',
    });
    expect(say('that the war goes on', 'que la guerre continue').fr).toContain('\u00a0: la guerre continue.');
  });
});

describe('a slot of two names', () => {
  const goods = { en: 'eleven crates of shells', fr: 'onze caisses d’obus' };
  it('takes the first that there is', () => {
    expect(worded('{topic|goods} {object}', korea, army, { goods }).line.en).toBe('eleven crates of shells army');
    const both = { goods, topic: { en: 'shells', fr: 'des obus' } };
    expect(worded('{topic|goods} {object}', korea, army, both).line.en).toBe('shells army');
  });
  it('is left out with its brackets when there is neither', () => {
    expect(worded('{object}[ with {topic|goods}]', korea, army).en).toBe('North Korea runs army.');
    expect(worded('{object}[ with {topic|goods}]', korea, army, { goods }).en).toContain(' with eleven crates');
  });
});

describe('a line', () => {
  const line = (en: string, fr: string) => worded('{role}{object:own}', korea, army, { role: { en, fr } }).line;
  const begin = (en: string, fr: string) => {
    const { en: english, fr: french } = line(en, fr);
    return [english.replace('its army', ''), french.replace('son armée', '')];
  };
  it('begins with no indefinite article', () => {
    expect(begin('a partner ', 'une partenaire ')).toEqual(['partner ', 'partenaire ']);
    expect(begin('an ally ', 'des alliés ')).toEqual(['ally ', 'alliés ']);
    expect(begin('a challenge ', 'un défi ')).toEqual(['challenge ', 'défi ']);
  });
  it('keeps an article that means something', () => {
    expect(begin('a few ', 'un des deux ')).toEqual(['a few ', 'un des deux ']);
    expect(begin('the host ', 'l’un des deux ')).toEqual(['the host ', 'l’un des deux ']);
  });
});

describe('what is denied', () => {
  const denied = (verb: RelationWording['activeFr']['verb'], subject: Noun) =>
    wordFact(
      { ...words('{object}'), activeFr: { verb, tense: 'present', rest: '{object}' } },
      { subject, object: army, status: 'denied', date: null, precision: null, properties: {} },
    ).active.fr.text;
  const forms = (one: string, many: string) =>
    ({ infinitive: '', participle: '', auxiliary: 'avoir', present: [one, many], conditional: ['', ''] }) as const;
  it.each([
    ['tient', 'tiennent', 'tienne', 'tiennent'],
    ['prévoit', 'prévoient', 'prévoie', 'prévoient'],
    ['s’appuie sur', 's’appuient sur', 's’appuie sur', 's’appuient sur'],
    ['a besoin de', 'ont besoin de', 'ait besoin de', 'aient besoin de'],
    ['fait face à', 'font face à', 'fasse face à', 'fassent face à'],
  ])('stands in the subjunctive in French: %s', (one, many, subjunctive, subjunctives) => {
    expect(denied(forms(one, many), korea)).toBe(`On dément que la Corée du Nord ${subjunctive} l’armée.`);
    expect(denied(forms(one, many), states)).toBe(`On dément que les deux États ${subjunctives} l’armée.`);
  });
});
