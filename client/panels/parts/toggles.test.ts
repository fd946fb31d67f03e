import { describe, expect, it } from 'vitest';
import { isOn, onlyOne, toggled } from './toggles.js';

const all = ['a', 'b', 'c'] as const;

describe('a facet', () => {
  it('lets everything through when nothing is chosen', () => {
    expect(isOn(undefined, 'a')).toBe(true);
    expect(isOn([], 'a')).toBe(true);
    expect(isOn(['b'], 'a')).toBe(false);
  });
  it('switches one value off and on again, back to no filter', () => {
    const off = toggled(undefined, 'b', all);
    expect(off).toEqual(['a', 'c']);
    expect(toggled(off, 'b', all)).toBeUndefined();
  });
  it('never leaves an empty picture: the last one off is all of them', () =>
    expect(toggled(['a'], 'a', all)).toBeUndefined());
  it('keeps chosen values it does not list', () =>
    expect(toggled(['a', 'gone' as 'a'], 'b', all)).toEqual(['a', 'b', 'gone']));
  it('singles one out, and gives all back', () => {
    expect(onlyOne(undefined, 'c')).toEqual(['c']);
    expect(onlyOne(['c'], 'c')).toBeUndefined();
  });
});
