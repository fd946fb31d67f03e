import { describe, expect, it } from 'vitest';
import { shortTitle } from './shortTitle.js';

describe('shortTitle', () => {
  it('leaves a short title as it is, its white space put in order', () => {
    expect(shortTitle('  A visit\n to the east ')).toBe('A visit to the east');
  });
  it('cuts a long one after a whole word, without a hanging comma', () => {
    expect(shortTitle('The visit, the treaty and what the neighbours make of it', 20)).toBe('The visit, the…');
    expect(shortTitle('The neighbours, and all', 18)).toBe('The neighbours…');
  });
  it('cuts inside a word that is longer than half of the room', () => {
    expect(shortTitle('Donaudampfschifffahrtsgesellschaft', 10)).toBe('Donaudamp…');
  });
  it('never cuts a letter outside the first plane in two', () => {
    expect(shortTitle('𝒜𝒷𝒸𝒹ℯ𝒻', 4)).toBe('𝒜𝒷𝒸…');
  });
});
