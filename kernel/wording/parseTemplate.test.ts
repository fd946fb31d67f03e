import { describe, expect, it } from 'vitest';
import { parseTemplate, slotsOf, TemplateError } from './index.js';

describe('a template', () => {
  it('is text, slots, choices and what may be left out', () => {
    expect(parseTemplate('(a|ont) fourni {goods}[ {object:in}]')).toEqual([
      { choices: ['a', 'ont'] },
      { text: ' fourni ' },
      { slots: ['goods'], form: null },
      { optional: [{ text: ' ' }, { slots: ['object'], form: 'in' }] },
    ]);
  });
  it('tells which slots must be filled', () => {
    expect(slotsOf(parseTemplate('{a} and {b}[, {c}]'))).toEqual({ required: ['a', 'b'], optional: ['c'] });
  });
  it('has slots that the first of several names fills, of which the last must be there', () => {
    expect(parseTemplate('{topic|goods:own}')).toEqual([{ slots: ['topic', 'goods'], form: 'own' }]);
    expect(slotsOf(parseTemplate('{topic|goods}[ {a|b}]'))).toEqual({ required: ['goods'], optional: ['b'] });
  });
  it('may be empty, and a form of a choice too', () => {
    expect(parseTemplate('')).toEqual([]);
    expect(parseTemplate('venu(|s)')).toEqual([{ text: 'venu' }, { choices: ['', 's'] }]);
  });
  it.each([
    ['{goods', '"{" is never closed (character 1'],
    ['to }', '"}" has nothing to close (character 4'],
    ['{the goods}', 'a slot is the name'],
    ['{object:at}', 'a slot is the name'],
    ['{a|}', 'a slot is the name'],
    ['(a|b|c)', 'two forms'],
    ['(a)', 'two forms'],
    ['[ {a}', '"[" is never closed (character 1'],
    ['[a [ {b}]]', 'brackets do not nest'],
    ['[ often]', 'nothing in the brackets can be missing'],
    ['a ] b', '"]" has nothing to close'],
    ['a | b', '"|" has nothing to close'],
  ])('%s is refused with its place', (source, reason) => {
    expect(() => parseTemplate(source)).toThrow(TemplateError);
    expect(() => parseTemplate(source)).toThrow(reason);
  });
});
