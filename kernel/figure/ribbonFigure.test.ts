import { describe, expect, it } from 'vitest';
import { ENTITY_KINDS, type EdgeAttributes } from '../../contract/index.js';
import { RIBBON_MEANING, themeTokens } from '../appearance/index.js';
import { edgeOf, nodeOf } from '../testing/graphParts.js';
import { figureSvg, fontsFor, type FigureInput } from './index.js';

const edges = Array.from({ length: 7 }, (_, i) => {
  const words = `sent arms ${i}`;
  const more: Partial<EdgeAttributes> = i === 2 ? { contested: true } : i === 4 ? { status: 'alleged' } : {};
  return edgeOf(`f${i}`, i % 2 ? 'a' : 'b', i % 2 ? 'b' : 'a', { words: { en: words, fr: words }, ...more });
});
const input: FigureInput = {
  graph: { nodes: [nodeOf('a', { name: 'Ann' }), nodeOf('b', { name: 'Bob' }), nodeOf('c', { name: 'Cid' })], edges },
  positions: new Map([
    ['a', { x: 0, y: 0 }],
    ['b', { x: 90, y: 0 }],
    ['c', { x: 300, y: 200 }],
  ]),
  width: 900,
  height: 600,
  theme: 'light',
  language: 'en',
  vocabulary: new Map(),
};
const draw = (more: Partial<FigureInput> = {}): string => figureSvg({ ...input, ...more });
const drawn = (svg: string): string => svg.replace(/<metadata>.*<\/metadata>/s, '');

describe('parallel relations that crowd, in a figure', () => {
  it('are one ribbon, with its count, a stroke and a sentence for each, and the cross of the contested one', () => {
    const svg = drawn(draw());
    expect(svg.match(/class="ribbon"/g)).toHaveLength(1);
    expect(svg).toContain('Ann – Bob: 7 relations');
    expect(svg).toContain('>7 relations</text>');
    expect(drawn(draw({ language: 'fr' }))).toContain('a – b\u00a0: 7 relations');
    for (const { key } of edges) expect(svg).toContain(`data-key="${key}"`);
    const { edgeDenied } = themeTokens('light');
    expect(svg.split(`stroke="${edgeDenied}"`).length - 1).toBeGreaterThanOrEqual(2);
  });

  it('leave the marks of doubt over discs, names and words, and under fans', () => {
    const { edgeDenied } = themeTokens('light');
    const mark = (svg: string) => svg.indexOf(`stroke="${edgeDenied}"`, svg.indexOf('id="doubts"'));
    for (const svg of [drawn(draw({ legend: false })), drawn(draw({ legend: false, grouping: 'off' }))])
      expect(mark(svg)).toBeGreaterThan(Math.max(svg.lastIndexOf('id="entities"'), svg.lastIndexOf('>Cid</text>')));
    const far = { ...edges[2]!, key: 'g', target: 'c' };
    const graph = { ...input.graph, edges: [...edges, far] };
    const both = drawn(draw({ graph, legend: false, pair: ['a', 'b'] }));
    expect(both.indexOf('id="doubts"')).toBeGreaterThan(both.lastIndexOf('>Cid</text>'));
    expect(both.indexOf('class="fan"')).toBeGreaterThan(both.indexOf('id="doubts"'));
    expect(drawn(draw({ legend: false, pair: ['a', 'b'] }))).not.toContain('id="doubts"');
  });

  it.each(['en', 'fr'] as const)('are explained in the legend while some are drawn: %s', (language) => {
    expect(draw({ language })).toContain(RIBBON_MEANING[language]);
    expect(draw({ language, grouping: 'off' })).not.toContain(RIBBON_MEANING[language]);
    expect(draw({ language, legend: false })).not.toContain(RIBBON_MEANING[language]);
  });

  it('are listed by the number of each type, in both languages, beside the legend alone', () => {
    const types = ['SUPPLIED', 'MET', 'SUPPLIED', 'MET', 'SUPPLIED', 'SIGNED', 'SUPPLIED'];
    const typed = edges.map((edge, i) => ({ ...edge, attributes: { ...edge.attributes, type: types[i]! } }));
    const graph = { ...input.graph, edges: typed };
    const vocabulary = new Map([
      ['MET', { label: { en: 'met', fr: 'a rencontré' }, noun: { en: 'meeting', fr: 'rencontre' } }],
    ]);
    expect(draw({ graph, vocabulary })).toContain('>Ann – Bob: supplied 4, meeting 2, signed 1</text>');
    expect(draw({ graph, vocabulary, language: 'fr' })).toContain(
      '>a – b\u00a0: supplied 4, rencontre 2, signed 1</text>',
    );
    expect(draw({ graph, vocabulary, legend: false })).not.toContain('supplied 4');
    expect(draw({ graph, vocabulary, grouping: 'off' })).not.toContain('supplied 4');
  });

  it('need the type for the names in the legend', () => {
    const nodes = [nodeOf('a', { name: 'Анна' }), nodeOf('b', { name: 'Bob' })];
    const typed = { ...input, graph: { nodes, edges } };
    expect(fontsFor(typed)).toContainEqual({ subset: 'cyrillic', weight: 400 });
    expect(fontsFor({ ...typed, grouping: 'off' })).not.toContainEqual({ subset: 'cyrillic', weight: 400 });
  });

  it('leave the legend on a sheet that has no room for what they hold', () => {
    const nodes = Array.from({ length: 12 }, (_, i) =>
      nodeOf(`n${i}`, { name: `N${i}`, kind: ENTITY_KINDS[i % ENTITY_KINDS.length]! }),
    );
    const pair = [edgeOf('one', 'n0', 'n1'), edgeOf('other', 'n0', 'n1')];
    const positions = new Map(nodes.map(({ key }, i) => [key, { x: (i % 4) * 300, y: Math.floor(i / 4) * 300 }]));
    const sheet = { graph: { nodes, edges: pair }, positions, grouping: 2, width: 420 } as const;
    const listed = Array.from({ length: 20 }, (_, i) => draw({ ...sheet, height: 120 + 8 * i })).map((svg) =>
      svg.includes('>N0 – N1: met 2<') ? 'whole' : svg.includes('id="legend"') ? 'legend' : 'none',
    );
    expect([...new Set(listed)]).toEqual(['none', 'legend', 'whole']);
    expect(listed.toSorted((a, b) => 'nlw'.indexOf(a[0]!) - 'nlw'.indexOf(b[0]!))).toEqual(listed);
  });

  it('say how many are not listed where there are too many for the sheet', () => {
    const nodes = Array.from({ length: 40 }, (_, i) => nodeOf(`n${i}`, { name: `N${i}` }));
    const many = Array.from({ length: 20 }, (_, i) =>
      Array.from({ length: i === 7 ? 3 : 2 }, (__, j) => edgeOf(`e${i}-${j}`, `n${2 * i}`, `n${2 * i + 1}`)),
    ).flat();
    const positions = new Map(nodes.map(({ key }, i) => [key, { x: (i % 8) * 160, y: Math.floor(i / 8) * 120 }]));
    const svg = draw({ graph: { nodes, edges: many }, positions, grouping: 2 });
    expect(svg).toContain('>N14 – N15: ');
    expect(svg).toMatch(/>and 1[0-9] more ribbons<\/text>/);
  });

  it('are each a line of their own when the grouping is off, or its number is not reached', () => {
    for (const grouping of ['off', 8] as const) expect(draw({ grouping })).not.toContain('class="ribbon"');
    expect(draw({ grouping: 7 })).toContain('class="ribbon"');
  });

  it('are fanned out, every word written, where the pair or one of them is chosen', () => {
    for (const more of [{ pair: ['b', 'a'] }, { selected: new Set(['f3']) }] as Partial<FigureInput>[]) {
      const svg = drawn(draw(more));
      expect(svg).toContain('class="fan"');
      for (const { attributes } of edges) expect(svg).toContain(`>${attributes.words!.en}</text>`);
    }
    expect(drawn(draw())).not.toContain('class="fan"');
  });

  it('fanned out, cover lines with a veil, and no disc or name', () => {
    const svg = drawn(draw({ pair: ['b', 'a'] }));
    expect(svg.indexOf('class="veil"')).toBeGreaterThan(svg.indexOf('id="relations"'));
    expect(svg.indexOf('class="veil"')).toBeLessThan(svg.indexOf('id="entities"'));
  });

  it('leave no ground-coloured shape in a transparent figure', () => {
    const { ground } = themeTokens('light');
    for (const more of [{}, { pair: ['a', 'b'] }] as Partial<FigureInput>[])
      expect(drawn(draw({ ...more, transparent: true }))).not.toContain(`fill="${ground}"`);
  });
});
