import { describe, expect, it } from 'vitest';
import { findPassages } from './findPassages.js';
import { harbourDataset, HARBOUR_TEXTS, textOf, type HarbourArticle } from './testing/harbourTexts.js';
import { tellUnknown } from './tellUnknown.js';

const known = harbourDataset().passages;
const numbers = async (text: string): Promise<string[]> =>
  (await findPassages(text, known)).found.map(({ passage }) => `${passage.article}#${passage.n}`);
const allOf = (article: HarbourArticle): string[] => HARBOUR_TEXTS[article].map((_, i) => `${article}#${i + 1}`);

describe('a copy of an article is recognised', () => {
  const copies: [what: string, change: (text: string) => string][] = [
    ['as it is', (text) => text],
    ['with line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
    ['with line ends of old Macs', (text) => text.replaceAll('\n', '\r')],
    ['with a byte order mark', (text) => `\uFEFF${text}`],
    ['without blank lines', (text) => text.replaceAll('\n\n', '\n')],
    ['broken into short lines', (text) => text.replace(/(.{1,30})(?: |$)/gm, '$1\n')],
    ['with straight quotes and apostrophes', (text) => text.replace(/[“”«»]/g, '"').replaceAll('’', "'")],
    ['with plain hyphens', (text) => text.replaceAll('–', '-')],
    ['without spaces around French quotes', (text) => text.replaceAll('« ', '«').replaceAll(' »', '»')],
    ['with spaces that do not break', (text) => text.replaceAll(' :', '\u00a0:').replaceAll(' »', '\u202f»')],
    ['with letters and accents apart', (text) => text.normalize('NFD')],
    ['with soft hyphens', (text) => text.replaceAll('pact', 'pa\u00adct')],
    ['without ligatures and ellipses', (text) => text.replaceAll('Œ', 'Oe').replaceAll('…', '...')],
  ];
  it.each(copies)('%s', async (_what, change) => {
    for (const article of ['n1', 'n2'] as const) expect(await numbers(change(textOf(article)))).toEqual(allOf(article));
  });

  it('whole on one line, as far as sentences tell where a passage begins', async () => {
    expect(await numbers(textOf('n1').replace(/\s+/g, ' '))).toEqual(allOf('n1'));
  });

  it('among other paragraphs, and two articles in one file', async () => {
    const file = `Menu\n\n${textOf('n2')}\nRead also:\n- Tides\n\n${textOf('n1')}\nWe use cookies.\n`;
    const { found, gaps } = await findPassages(file, known);
    expect(found.map(({ passage }) => `${passage.article}#${passage.n}`)).toEqual([...allOf('n2'), ...allOf('n1')]);
    expect(gaps.flatMap(({ paragraphs }) => paragraphs)).toEqual([
      { line: 1, words: 'Menu' },
      { line: 9, words: 'Read also:' },
      { line: 10, words: '- Tides' },
      { line: 20, words: 'We use cookies.' },
    ]);
  });
});

it('the text is the file’s own, on one line, without what is not seen', async () => {
  const wrapped = textOf('n2').replace('des bacs', 'des\r\n  bacs').replace('dit-elle :', 'dit-elle\u00a0\u202e:');
  const { found } = await findPassages(wrapped, known);
  expect(found[0]?.text).toBe(HARBOUR_TEXTS.n2[0].replace('dit-elle :', 'dit-elle\u00a0:'));
});

it.each([
  ['a word', 'three ferries', 'four ferries'],
  ['a letter’s case', 'Three', 'THREE'],
  ['a full stop', 'flags.', 'flags?'],
  ['a word left out', 'already ', ''],
])('another paragraph is not taken for it: %s', async (_what, from, to) => {
  const file = textOf('n1').replace(new RegExp(from, 'i'), to);
  expect(await numbers(file)).toEqual(['n1#1', 'n1#2', 'n1#4']);
});

describe('what stands where a passage is missing is listed first', () => {
  const listed = async (file: string, missing: number[]) => {
    const { unknown } = tellUnknown((await findPassages(file, known)).gaps, (id) => (id === 'n1' ? missing : []));
    return unknown.map(({ line, words, insteadOf }) => [
      line,
      words,
      insteadOf && `${insteadOf.article}#${insteadOf.n}`,
    ]);
  };
  it('within the article', async () => {
    const file = `Menu\n${textOf('n1')}`.replace('Three', 'Four').replace('Thursday', 'Friday');
    expect(await listed(file, [2, 3])).toEqual([
      [4, 'After a year of talks, Northport put its …', 'n1#2'],
      [6, 'Four ferries are said to have gone to …', 'n1#3'],
      [1, 'Menu', null],
    ]);
  });
  it('at its beginning and its end', async () => {
    const file = `Menu\n\n${textOf('n1')}Read also:\n`.replace('signs the', 'signs a').replace('next year', 'soon');
    expect(await listed(file, [1, 4])).toEqual([
      [3, 'Northport signs a ferry pact', 'n1#1'],
      [9, 'Northport and Southport may meet soon; nobody’s calendar …', 'n1#4'],
      [1, 'Menu', null],
      [10, 'Read also:', null],
    ]);
  });
});

it('a paragraph that two articles share is found for both', async () => {
  const shared = harbourDataset({ n1: ['The same words.'], n2: ['The same words.'] }).passages;
  const { found } = await findPassages('The same words.', shared);
  expect(found.map(({ passage }) => passage.article)).toEqual(['n1', 'n2']);
});

it('an empty file holds nothing', async () => {
  expect(await findPassages('', known)).toEqual({ found: [], gaps: [], whole: true });
});
