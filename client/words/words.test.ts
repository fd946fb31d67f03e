import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Claim, EntityRef } from '../../contract/index.js';
import { frenchSpacing } from '../../kernel/text/frenchSpacing.js';
import { cameoMeaning } from './cameo.js';
import { articleOf } from './frenchArticle.js';
import { codeWords, propertyName } from './properties.js';
import { commonWords } from './common.js';
import { entityWords } from './entity.js';
import { dateText, dateInSentence } from '../../kernel/text/dateWords.js';
import { count, duration, list, number } from './numbers.js';
import { language, say } from '../state/preferences.js';
import { messages } from './messages.js';
import { nameOf, otherNameOf } from './names.js';
import { factSentence, plain, standing, sentenceFrom } from './sentence.js';

const putin: EntityRef = { id: 'vladimir-putin', name: 'Vladimir Putin', nameFr: 'Vladimir Poutine', kind: 'Person' };
const treaty: EntityRef = {
  id: 'treaty',
  name: 'Partnership treaty',
  nameFr: 'Traité de partenariat',
  kind: 'Agreement',
};
const korea: EntityRef = { id: 'north-korea', name: 'North Korea', nameFr: 'Corée du Nord', kind: 'Country' };
const types = new Map([['SIGNED', { label: { en: 'signed', fr: 'a signé' } }]]);
const claim = (over: Partial<Claim>): Claim => ({
  id: 'c',
  status: 'asserted',
  claimant: null,
  reporter: null,
  date: null,
  precision: null,
  cameo: null,
  properties: {},
  evidence: [
    {
      article: 'a1',
      articleTitle: 'T',
      articleTitleFr: 'T',
      passage: 1,
      paraphrase: null,
      paraphraseFr: null,
      text: null,
      names: [],
      language: null,
    },
  ],
  ...over,
});

describe('dates in words', () => {
  it('say exactly as much as is known', () => {
    expect(dateText('2024-06-19', 'day', 'en')).toBe('19 June 2024');
    expect(dateText('2024-06-19', 'month', 'en')).toBe('June 2024');
    expect(dateText('2024-06-19', 'year', 'fr')).toBe('2024');
    expect(dateText('2024-06', 'day', 'fr')).toBe('juin 2024');
    expect(dateText('2024', null, 'en')).toBe('2024');
  });
  it('write the first of the month as French does', () =>
    expect(dateText('2024-06-01', 'day', 'fr')).toBe('1er juin 2024'));
  it('leave alone what is no date', () => {
    expect(dateText('last spring', null, 'en')).toBe('last spring');
    expect(dateText('2024-13-45', 'day', 'en')).toBe('2024-13-45');
  });
  it('take the preposition of their precision', () => {
    expect(dateInSentence('2024-06-19', 'day', 'en')).toBe('on 19 June 2024');
    expect(dateInSentence('2024-06', 'month', 'en')).toBe('in June 2024');
    expect(dateInSentence('2024-06-19', 'day', 'fr')).toBe('le 19 juin 2024');
    expect(dateInSentence('2024', 'year', 'fr')).toBe('en 2024');
  });
});

describe('numbers', () => {
  it('group thousands by language', () => {
    expect(number(1213, 'en')).toBe('1,213');
    expect(number(1213, 'fr')).toBe('1\u202f213');
  });
  it('count nothing in the plural in English and in the singular in French', () => {
    expect(count(0, 'en', 'fact', 'facts')).toBe('0 facts');
    expect(count(0, 'fr', 'fait', 'faits')).toBe('0 fait');
    expect(commonWords.fr.facts(2)).toBe('2 faits');
  });
  it('read durations and lists', () => {
    expect(duration(12.4, 'en')).toBe('12 ms');
    expect(duration(1400, 'fr')).toBe('1,4 s');
    expect(list(['a', 'b', 'c'], 'fr')).toBe('a, b et c');
  });
});

describe('a fact as a sentence', () => {
  const fact = { subject: putin, object: treaty, type: 'SIGNED', date: '2024-06-19', precision: 'day' as const };
  it('says who did what to whom and when, in both languages', () => {
    expect(plain(factSentence(fact, types, 'en'))).toBe('Vladimir Putin signed Partnership treaty on 19 June 2024.');
    expect(plain(factSentence(fact, types, 'fr'))).toBe(
      'Vladimir Poutine a signé Traité de partenariat le 19 juin 2024.',
    );
  });
  it('gives countries their French article, and draws it together with what stands before', () => {
    const country = (name: string): EntityRef => ({ id: name, name, nameFr: name, kind: 'Country' });
    const verbs = new Map([
      ['SUPPLIED', { label: { en: 'supplied', fr: 'a fourni à' } }],
      ['MEMBER_OF', { label: { en: 'is a member of', fr: 'est membre de' } }],
    ]);
    const read = (subject: string, type: string, object: string) =>
      plain(
        factSentence(
          { subject: country(subject), object: country(object), type, date: null, precision: null },
          verbs,
          'fr',
        ),
      );
    expect(read('Corée du Nord', 'SUPPLIED', 'Russie')).toBe('La Corée du Nord a fourni à la Russie.');
    expect(read('États-Unis', 'SUPPLIED', 'Japon')).toBe('Les États-Unis ont fourni au Japon.');
    expect(read('Iran', 'MEMBER_OF', 'Pays-Bas')).toBe('L’Iran est membre des Pays-Bas.');
    expect(read('Cuba', 'SUPPLIED', 'Mexique')).toBe('Cuba a fourni au Mexique.');
  });
  it('is the one that came with it, cut where it names its entities', () => {
    const withSentence = {
      ...fact,
      sentence: { en: 'Vladimir Putin signed the treaty.', fr: 'Vladimir Poutine a signé le traité.' },
      telling: {
        spans: {
          en: { subject: [0, 14] as [number, number], object: [26, 32] as [number, number] },
          fr: { subject: null, object: [28, 34] as [number, number] },
        },
        passive: { en: 'The treaty was signed by Vladimir Putin.', fr: 'Le traité a été signé par Vladimir Poutine.' },
        passiveSpans: {
          en: { subject: [25, 39] as [number, number], object: [4, 10] as [number, number] },
          fr: { subject: [26, 42] as [number, number], object: [3, 9] as [number, number] },
        },
      },
    };
    expect(factSentence(withSentence, types, 'en')).toEqual([
      { text: 'Vladimir Putin', entity: putin },
      { text: ' signed the ' },
      { text: 'treaty', entity: treaty },
      { text: '.' },
    ]);
    expect(plain(factSentence(withSentence, types, 'fr'))).toBe('Vladimir Poutine a signé le traité.');
    expect(sentenceFrom(withSentence, 'object', types, 'fr')).toEqual([
      { text: 'Le ' },
      { text: 'traité', entity: treaty },
      { text: ' a été signé par ' },
      { text: 'Vladimir Poutine', entity: putin },
      { text: '.' },
    ]);
  });
  it('that was imported names its ends in order, from whichever side it is stated', () => {
    for (const side of ['subject', 'object'] as const)
      expect(plain(sentenceFrom(fact, side, types, 'en'))).toBe(
        'Vladimir Putin signed Partnership treaty on 19 June 2024.',
      );
  });
  it('reads a type without a label from its name', () =>
    expect(plain(factSentence({ ...fact, type: 'AT_WAR_WITH', date: null }, types, 'en'))).toBe(
      'Vladimir Putin at war with Partnership treaty.',
    ));
  it('shows the other name only when it differs', () => {
    expect(otherNameOf(putin, 'en')).toBe('Vladimir Poutine');
    expect(otherNameOf({ name: 'Tass', nameFr: 'Tass' }, 'en')).toBeNull();
    expect(nameOf({ name: 'Tass', nameFr: '' }, 'fr')).toBe('Tass');
  });
  it('names claimants with their article where the data set has it', () => {
    const house = { ...treaty, inSentence: { en: 'the White House', fr: 'la Maison-Blanche' } };
    expect(standing([claim({ claimant: house })], 'en', commonWords.en.articles)).toBe('Asserted by the White House.');
    expect(standing([claim({ claimant: house })], 'fr', commonWords.fr.articles)).toBe(
      'Affirmé par la Maison-Blanche.',
    );
  });
  it('does not call denied what an article itself says was not done', () => {
    const claims = [claim({ status: 'denied' })];
    expect(standing(claims, 'en', commonWords.en.articles, true)).toBe('Said by 1 article.');
    expect(standing(claims, 'fr', commonWords.fr.articles, true)).toBe('Dit par 1 article.');
  });
  it('says what is denied where that is not what the fact says', () => {
    const sentence = { en: 'It is denied that more was sent.', fr: 'On dément que plus ait été envoyé.' };
    const denial = claim({ status: 'denied', claimant: korea, sentence, ownTerms: true });
    expect(standing([claim({}), denial, denial], 'en', commonWords.en.articles)).toBe(
      'Asserted by 1 article. Denied by North Korea. It is denied that more was sent.',
    );
    const plainDenial = { ...denial, ownTerms: false };
    expect(standing([plainDenial], 'fr', commonWords.fr.articles)).toBe('Démenti par la Corée du Nord.');
  });
  it('names who stands for it and who against, each once, strongest first', () => {
    const claims = [
      claim({ status: 'denied', claimant: korea }),
      claim({ status: 'denied', claimant: korea }),
      claim({}),
      claim({ status: 'alleged', claimant: putin }),
    ];
    expect(standing(claims, 'en', commonWords.en.articles)).toBe(
      'Asserted by 1 article. Alleged by Vladimir Putin. Denied by North Korea.',
    );
    expect(standing(claims, 'fr', commonWords.fr.articles)).toBe(
      'Affirmé par 1 article. Allégué par Vladimir Poutine. Démenti par la Corée du Nord.',
    );
  });
});

const vocabularyCodes = (): string[] =>
  readFileSync('cypher/dataset/vocabulary.jsonl', 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { cameo: string | null }).cameo)
    .filter((code) => code !== null);

describe('words of the field', () => {
  it('explain a CAMEO code, falling back to its root', () => {
    expect(cameoMeaning('057', 'en')).toBe('sign formal agreement');
    expect(cameoMeaning('0712', 'fr')).toBe('aide économique');
    expect(cameoMeaning('149', 'en')).toBe('protest');
    expect(cameoMeaning('99', 'en')).toBeNull();
  });
  it('put the article that French has before the names of countries, and none where it has none', () => {
    const said = ['Yémen', 'Yougoslavie', 'Îles Marshall', 'Sierra Leone', 'Saint-Marin', 'Saint-Siège', 'Porto Rico'];
    expect(said.map((name) => articleOf(name, 'Country') + name)).toEqual([
      'le Yémen',
      'la Yougoslavie',
      'les Îles Marshall',
      'la Sierra Leone',
      'Saint-Marin',
      'le Saint-Siège',
      'Porto Rico',
    ]);
  });
  it('take names that every object of JavaScript has for names like others', () => {
    for (const name of ['constructor', 'toString', 'valueOf', '__proto__']) {
      expect(cameoMeaning(name, 'en')).toBeNull();
      expect(articleOf(name, 'Person')).toBe('');
      expect(propertyName(name, 'fr')).toBe(name.replaceAll('_', ' '));
    }
  });
  it('say a stance in the reader’s language, and leave other texts alone', () => {
    expect(codeWords('stance', 'critical', 'fr')).toBe('critique');
    expect(codeWords('stance', 'toString', 'fr')).toBe('toString');
    expect(codeWords('note', 'critical', 'fr')).toBe('critical');
    expect(propertyName('stance', 'fr')).toBe('position');
  });
  it('explain each CAMEO code of the vocabulary by itself, not only by its root', () => {
    const unexplained = vocabularyCodes().filter((code) => {
      const meaning = cameoMeaning(code, 'en');
      return meaning === null || (!code.endsWith('0') && meaning === cameoMeaning(code.slice(0, 2), 'en'));
    });
    expect(unexplained, 'client/words/cameo.ts lacks these').toEqual([]);
  });
  it('said of one entity suit a man, a woman and a thing', () => {
    const { aliases, descriptions, mentioned, noFacts, notMentioned, keepOnly, notOnGraph, filteredOut, hiddenByHand } =
      entityWords.fr;
    const said = { aliases, descriptions, mentioned, noFacts, notMentioned, keepOnly, notOnGraph, filteredOut };
    for (const [name, words] of Object.entries({ ...said, hiddenByHand }))
      expect([name, words]).toEqual([name, expect.not.stringMatching(/\b(?:il|elle|lui)\b|\bl[ae] cite|ée\b|ente\b/i)]);
  });
  it('keep French marks on their word, also of what is said in notices', () => {
    language.value = 'fr';
    expect(say(messages.undone)).toBe('Annulé\u00a0:');
    language.value = 'en';
    expect(say(messages.undone)).toBe('Undone:');
  });
  it('keep French marks on their word', () =>
    expect(frenchSpacing('« Qui ? » : elle !')).toBe('«\u00a0Qui\u202f?\u00a0»\u00a0: elle\u202f!'));
});
