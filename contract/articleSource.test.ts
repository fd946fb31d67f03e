import { expect, it } from 'vitest';
import { ArticleSource } from './articleSource.js';

const isFine = (source: object): boolean => ArticleSource.safeParse(source).success;

it('takes addresses of the web, and nothing that runs, opens or reveals a password', () => {
  for (const url of [
    'https://example.org/a?b=c#d',
    'http://localhost:8080/',
    'HTTPS://EXAMPLE.ORG',
    'https://exämple.org/é',
  ])
    expect([url, isFine({ url })]).toEqual([url, true]);
  for (const url of [
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.org',
    '//example.org',
    'example.org',
    'https://',
    'https://me:secret@example.org',
    'https://example.org/"onload="x',
    'https://exam ple.org',
    'java\nscript:https://example.org',
    `https://example.org/${'a'.repeat(2_000)}`,
  ])
    expect([url, isFine({ url })]).toEqual([url, false]);
});

it('takes days, months and years of the calendar', () => {
  for (const date of ['2024', '2024-06', '2024-02-29']) expect([date, isFine({ date })]).toEqual([date, true]);
  for (const date of ['2023-02-29', '2024-13', '24', '19 June', '2024-6-1', '2024-00', ''])
    expect([date, isFine({ date })]).toEqual([date, false]);
});

it('takes a line of plain text as outlet and author', () => {
  expect(ArticleSource.parse({ outlet: '  The Gazette ', author: null })).toEqual({
    outlet: 'The Gazette',
    author: null,
  });
  for (const author of ['', '   ', 'two\nlines', 'turned\u202eround', 'x'.repeat(201)])
    expect([author, isFine({ author })]).toEqual([author, false]);
  expect(isFine({ editor: 'x' })).toBe(false);
});
