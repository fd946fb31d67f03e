import { describe, expect, it } from 'vitest';
import type { EntityRef, Voice } from '../../../contract/index.js';
import { voiceLines } from './voiceLines.js';

const entity = (id: string, name: string): EntityRef => ({ id, name, nameFr: name, kind: 'Person' });
const [anna, north, agency] = [entity('anna', 'Anna'), entity('north', 'North'), entity('agency', 'the Agency')];
const voice = (own: Partial<Voice>): Voice => ({
  status: 'asserted',
  claimant: anna,
  reporter: null,
  articles: [],
  ...own,
});
const lines = (voices: Voice[], negated = false) => voiceLines(voices, negated).map(({ by, who }) => `${by}: ${who}`);

describe('who says so', () => {
  it('names a speaker once, with the ways of the words', () => {
    const [straight, through] = [voice({}), voice({ reporter: agency })];
    expect(lines([straight, through])).toEqual(['Asserted by: Anna (in part through the Agency)']);
    expect(lines([through])).toEqual(['Asserted by: Anna (through the Agency)']);
    const other = voice({ reporter: entity('gazette', 'the Gazette') });
    expect(lines([through, other])).toEqual(['Asserted by: Anna (through the Agency and the Gazette)']);
  });
  it('has a line for each status, and names articles that speak themselves', () => {
    const article = voice({ claimant: null, articles: [{ id: 'n1', title: 'The pact', titleFr: 'Le pacte' }] });
    expect(lines([article, voice({ status: 'alleged' })])).toEqual([
      'Asserted by: the article “The pact”',
      'Alleged by: Anna',
    ]);
    expect(lines([{ ...article, status: 'denied' }], true)).toEqual(['Said by: the article “The pact”']);
  });
  it('states what is denied where that is not what the fact says, once, and whether that is a reading', () => {
    const denies = { en: 'It is denied that more was sent.', fr: 'On dément que plus ait été envoyé.' };
    const denial = voice({ status: 'denied', denies, interpretive: true });
    const [line] = voiceLines([denial, { ...denial, claimant: north }], false);
    expect(line).toMatchObject({ who: 'Anna and North', denies: [denies.en], reading: true });
  });
});
