import { describe, expect, it } from 'vitest';
import { findTypes } from './findTypes.js';

const type = (name: string, count: number, label: [string, string], noun: [string, string]) => ({
  type: name,
  count,
  label: { en: label[0], fr: label[1] },
  noun: { en: noun[0], fr: noun[1] },
});
const TYPES = [
  type('SUPPLIED', 20, ['supplied', 'a fourni'], ['supply', 'fourniture']),
  type('CRITICIZED', 8, ['criticized', 'a critiqué'], ['criticism', 'critique']),
  type('WARNED_ABOUT', 5, ['warned about', 'a mis en garde contre'], ['warning', 'mise en garde']),
  type('DETERS', 4, ['deters', 'dissuade'], ['deterrence', 'dissuasion']),
  type('GAVE', 0, ['gave a present to', 'a fait un cadeau à'], ['present', 'cadeau']),
];
const found = (text: string, lines: { type: string; words: string }[] = []) =>
  findTypes(text, TYPES, lines).map((one) => one.type);

describe('a relation type is found', () => {
  it.each([
    ['by its verb, its noun, and pieces that begin them', ['criticized', 'criticism', 'critic', 'CRIT']],
    ['with another ending', ['criticize', 'critics', 'criticizing', 'critiquer', 'critiquée']],
    ['in the passive, with or without accents', ['was criticized by', 'a été critiqué par', 'a ete critique par']],
  ])('%s', (_, texts) => {
    for (const text of texts) expect(found(text), text).toEqual(['CRITICIZED']);
  });
  it('by all the words asked for, not by one of them', () => {
    expect(found('mise en garde')).toEqual(['WARNED_ABOUT']);
    expect(found('mise en critique')).toEqual([]);
  });
  it('by the verb of its lines, not by what they are about', () => {
    const lines = [{ type: 'SUPPLIED', words: 'has sent shells' }];
    expect(found('sent', lines)).toEqual(['SUPPLIED']);
    expect(found('shells', lines)).toEqual([]);
  });
  it('the best match first, then the most frequent; none by particles, two letters or without facts', () => {
    expect(found('deter')).toEqual(['DETERS']);
    expect(found('was by the')).toEqual([]);
    expect(found('cr')).toEqual([]);
    expect(found('present')).toEqual([]);
    expect(found('')).toEqual([]);
  });
});
