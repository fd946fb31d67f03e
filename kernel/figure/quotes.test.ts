import { describe, expect, it } from 'vitest';
import type { Language } from '../../contract/index.js';
import { textWidth } from '../text/measure.js';
import { edgeOf, nodeOf } from '../testing/graphParts.js';
import { charactersWithoutType, figureSvg, fontsFor, type FigureInput, type FigurePassage } from './index.js';

const article = { titleFr: '', author: null, url: null, date: null };
const input: FigureInput = {
  graph: {
    nodes: ['a', 'b', 'c', 'd'].map((key) => nodeOf(key)),
    edges: [
      edgeOf('f1', 'a', 'b', { articles: ['n2'] }),
      edgeOf('f2', 'a', 'b', { articles: ['n1', 'n2'] }),
      edgeOf('f3', 'c', 'd', { articles: ['n2'] }),
    ],
  },
  positions: new Map([
    ['a', { x: 0, y: 0 }],
    ['b', { x: 200, y: 0 }],
    ['c', { x: 900, y: 0 }],
    ['d', { x: 1100, y: 0 }],
  ]),
  width: 1200,
  height: 800,
  theme: 'light',
  language: 'en',
  vocabulary: new Map(),
  articles: new Map([
    ['n1', { ...article, title: 'Boats', outlet: 'The Tide', language: 'en' }],
    ['n2', { ...article, title: 'The ferry', titleFr: 'Le bac', outlet: null, language: 'fr' }],
  ]),
};
const passage = (place: string, facts: string[], text: string | null): FigurePassage => {
  const [id, n] = place.split('#');
  return { article: id!, n: Number(n), facts, held: text !== null, text };
};
const draw = (passages: readonly FigurePassage[], more: Partial<FigureInput> = {}, mostHeight = 8000): string =>
  figureSvg({ ...input, ...more, texts: { passages, mostHeight } });
const heightOf = (svg: string): number => Number(/^<svg [^>]* height="(\d+)"/.exec(svg)![1]);

interface Drawn {
  text: string;
  x: number;
  y: number;
}
/** The lines below the sheet, in their order. */
const drawnBelow = (svg: string): Drawn[] =>
  [...(svg.split('<g id="passages">')[1] ?? '').matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)</g)].map(
    ([, x, y, text]) => ({ text: text!, x: Number(x), y: Number(y) }),
  );
const wordsBelow = (svg: string): string[] => drawnBelow(svg).map(({ text }) => text);

const many = (count: number, length = 60): FigurePassage[] =>
  Array.from({ length: count }, (_, i) => passage(`n2#${i + 1}`, ['f1'], 'bac '.repeat(length / 4).trim()));

describe('the passages below a figure', () => {
  it('stand as they are, under outlet, title and number, article by article, in the language of each', () => {
    const svg = draw([
      passage('n2#2', ['f1', 'f2', 'f3'], 'Le bac de « Port-Nord » part.'),
      passage('n1#3', ['f2'], 'The “Heron” leaves & <returns>.'),
      passage('n2#1', ['f1'], 'Un pacte.'),
    ]);
    expect(wordsBelow(svg)).toEqual([
      'Passages, in the articles’ own words',
      'The ferry · passage 1',
      'Un pacte.',
      'The ferry · passage 2',
      'Le bac de «\u00a0Port-Nord\u00a0» part.',
      'The Tide · Boats · passage 3',
      'The “Heron” leaves &amp; &lt;returns&gt;.',
    ]);
    expect(svg).toMatch(/<g [^>]*lang="fr"><text[^>]*>Un pacte/);
    expect(svg).toMatch(/<g [^>]*lang="en"><text[^>]*>The “Heron”/);
    const french = wordsBelow(draw([passage('n2#1', ['f1'], 'Un pacte.')], { language: 'fr' }));
    expect(french).toEqual(['Passages, dans les mots des articles', 'Le bac · passage 1', 'Un pacte.']);
  });

  it('leave the sheet above as it is, which grows by what they take', () => {
    const plain = figureSvg(input);
    expect(plain).not.toContain('id="passages"');
    const svg = draw(many(5, 900));
    const sheet = svg.slice(0, svg.indexOf('<g id="passages">'));
    expect(sheet.replaceAll(String(heightOf(svg)), '800') + '</svg>\n').toBe(plain);
    const lines = drawnBelow(svg);
    expect(Math.min(...lines.map(({ y }) => y))).toBeGreaterThan(780);
    expect(Math.max(...lines.map(({ y }) => y))).toBeLessThan(heightOf(svg) - 10);
  });

  it('keep within the columns of the page, none upon another', () => {
    for (const width of [120, 700, 1200, 2400]) {
      const text = `${'Un bac passe. '.repeat(30)}${'x'.repeat(300)}`;
      const svg = draw([...many(3, 400), passage('n2#9', ['f1'], text)], { width });
      const lines = drawnBelow(svg);
      const columns = [...new Set(lines.map(({ x }) => x))].sort((a, b) => a - b);
      expect(columns.length).toBe({ 120: 1, 700: 1, 1200: 2, 2400: 4 }[width]);
      for (const { x, text: line } of lines.slice(1)) {
        const end = columns[columns.indexOf(x) + 1] ?? width;
        expect(x + textWidth(line, 12, 400)).toBeLessThanOrEqual(end);
      }
      for (const x of columns) {
        const ys = lines.filter((line) => line.x === x).map(({ y }) => y);
        expect(ys.slice(1).every((y, i) => y - ys[i]! >= 16)).toBe(true);
      }
    }
  });

  it('are those of the facts on the sheet, with most of them first', () => {
    const more = many(24).map((one) => ({ ...one, n: one.n + 10 }));
    const [first, last] = [passage('n1#1', ['f1', 'f2'], 'First.'), passage('n1#2', ['f3'], 'Last.')];
    const words = wordsBelow(draw([last, ...more, first, passage('n1#5', ['elsewhere'], 'Never.')]));
    expect(words).toContain('First.');
    expect(words.filter((word) => word.includes('passage '))).toHaveLength(24);
    expect(words.at(-1)).toBe('2 more passages are not quoted.');
    const framed = wordsBelow(draw([first, last], { frame: [-100, -60, 400, 120] }));
    expect(framed).toContain('First.');
    expect(framed).not.toContain('Last.');
    expect(framed.join(' ')).not.toContain('not quoted');
  });

  it('end where 20,000 characters or the greatest height are reached, and say how many are left out', () => {
    const long = wordsBelow(draw([passage('n1#1', ['f1', 'f2'], 'x '.repeat(9_000)), ...many(3, 1_200)]));
    expect(long.at(-1)).toBe('2 more passages are not quoted.');
    expect(long).toContain('The ferry · passage 1');
    for (const most of [1060, 1200, 1400]) {
      const tall = passage('n1#1', ['f1', 'f2'], 'x '.repeat(8_000));
      const svg = draw([tall, ...many(19, 200)], {}, most);
      expect(heightOf(svg)).toBeLessThanOrEqual(most);
      const words = wordsBelow(svg);
      const quoted = words.filter((word) => word.startsWith('The ferry')).length;
      expect(quoted).toBeGreaterThan(0);
      expect(quoted).toBeLessThan(20);
      expect(words.at(-1)).toBe(`${20 - quoted} more passages are not quoted.`);
    }
    const french = wordsBelow(draw(many(25), { language: 'fr' }));
    expect(french.at(-1)).toBe('1 autre passage n’est pas cité.');
  });

  it.each<[Language, RegExp, string]>([
    ['en', /the text of these articles is not loaded.*npm run load -- --texts FOLDER\.$/, 'No passage of an article'],
    ['fr', /le texte de ces articles n’est pas chargé.*npm run load -- --texts DOSSIER\.$/, 'Aucun passage d’un'],
  ])('are mentioned where none can be quoted: %s', (language, notLoaded, none) => {
    const bare = wordsBelow(draw([passage('n1#1', ['f1'], null)], { language }));
    expect(bare.slice(1).join(' ')).toMatch(notLoaded);
    expect(wordsBelow(draw([], { language })).join(' ')).toContain(none);
  });

  it('say of how many the text is missing', () => {
    const [held, bare] = [many(1), [passage('n1#1', ['f1'], null), passage('n1#2', ['f1'], null)]];
    expect(wordsBelow(draw([...held, ...bare])).at(-1)).toBe('2 more passages are not quoted, for want of their text.');
    expect(wordsBelow(draw([...many(25), ...bare])).at(-1)).toBe(
      '3 more passages are not quoted, 2 of them for want of their text.',
    );
  });

  it('have their letters in the figure’s type, and what it lacks is reported', () => {
    const texts = { passages: [passage('n1#1', ['f1'], 'Паром 船')], mostHeight: 8000 };
    expect(fontsFor({ ...input, texts })).toContainEqual({ subset: 'cyrillic', weight: 400 });
    expect(charactersWithoutType({ ...input, texts })).toEqual(['船']);
  });
});
