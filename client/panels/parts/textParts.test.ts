import { expect, it } from 'vitest';
import { beginningOf, textParts } from './textParts.js';

it('finds addresses of the web in a text, without the punctuation after them', () => {
  expect(textParts('See https://example.org/a?b=1 (also http://example.org/b_(c)), or not.')).toEqual([
    { text: 'See ' },
    { text: 'https://example.org/a?b=1', href: 'https://example.org/a?b=1' },
    { text: ' (also ' },
    { text: 'http://example.org/b_(c)', href: 'http://example.org/b_(c)' },
    { text: '), or not.' },
  ]);
});

it('links to nothing else', () => {
  for (const text of [
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    'ftp://a.b',
    'https://',
    'www.x.y',
  ])
    expect(textParts(text)).toEqual([{ text }]);
});

it('gives the beginning of what is long, in lines or in letters', () => {
  expect(beginningOf('short\ntext')).toBe(null);
  expect(beginningOf(Array(30).fill('line').join('\n'))).toBe(Array(8).fill('line').join('\n'));
  const cut = beginningOf('many words '.repeat(200))!;
  expect(cut.length).toBeLessThanOrEqual(400);
  expect(cut).toMatch(/words?$|many$/);
  expect(beginningOf('x'.repeat(1000))).toHaveLength(400);
});
