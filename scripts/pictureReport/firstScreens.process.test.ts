import { describe, expect, it } from 'vitest';
import type { Language } from '../../contract/index.js';
import { bundledGraphs } from './bundledGraph.js';
import { drawFitted, layOutFitted } from './drawFitted.js';
import { ribbonCounts } from '../../kernel/picture/index.js';
import { measurePicture } from './measurePicture.js';

const { core, all, vocabulary } = await bundledGraphs();
const leads = new Set(core.nodes.map(({ key }) => key));
const LANGUAGES: readonly Language[] = ['en', 'fr'];

it('the core holds whom a reader looks for first', () => {
  const sought = ['vladimir-putin', 'kim-jong-un', 'jens-stoltenberg', 'victor-cha', 'nato', 'un'];
  expect(sought.filter((key) => !leads.has(key))).toEqual([]);
});

describe('the core at 1440 × 900', () => {
  const canvas = { width: 1080, height: 807 };
  const laidOut = layOutFitted(core, canvas, vocabulary);
  it.each(LANGUAGES)(
    'hides at most one word in twenty, with few facts in ribbons and no line through a foreign disc (%s)',
    (language) => {
      const found = measurePicture(drawFitted(laidOut, language).picture, canvas, leads);
      expect(found['words hidden']! / found['of words']!).toBeLessThanOrEqual(0.03);
      expect(found['facts in ribbons']).toBeLessThanOrEqual(25);
      expect(found['line crosses line']).toBeLessThan(310);
      expect(found['word beside a foreign name']).toBeLessThanOrEqual(2);
      for (const fault of [
        'names hidden',
        'name nearer to a foreign disc',
        'line through a foreign disc',
        'mark covered',
        'foreign line through a mark',
        'arrowhead over arrowhead',
        'line through a foreign name',
        'arrowhead under a name',
      ])
        expect(found[fault], fault).toBe(0);
    },
  );
});

describe.each([
  [664, 623],
  [390, 653],
])('the core on a canvas of %d × %d', (width, height) => {
  const canvas = { width, height };
  const laidOut = layOutFitted(core, canvas, vocabulary);
  it.each(LANGUAGES)(
    'has all its names, its mark of doubt free, and words or a count at each ribbon (%s)',
    (language) => {
      const { picture } = drawFitted(laidOut, language);
      const found = measurePicture(picture, canvas, leads);
      for (const fault of ['names hidden', 'mark covered', 'foreign line through a mark'])
        expect(found[fault], fault).toBe(0);
      expect(found['arrowhead over arrowhead']).toBeLessThanOrEqual(1);
      const countedOrWorded =
        ribbonCounts(picture).size +
        [...picture.relationLabels.keys()].filter((key) => picture.ribbons.has(key)).length;
      expect(countedOrWorded).toBe(picture.ribbons.size);
      const doubted = [...picture.ribbons.values()].filter(({ members }) =>
        members.some(({ key }) => picture.crosses.has(key)),
      );
      for (const { key, path } of doubted) expect(path.length, key).toBeGreaterThan(80);
    },
  );
});

describe.each([
  [1080, 807, 0],
  [664, 623, 1],
  [390, 653, 4],
])('everything on a canvas of %d × %d', (width, height, most) => {
  const canvas = { width, height };
  const laidOut = layOutFitted(all, canvas, vocabulary);
  it.each(LANGUAGES)(`hides at most ${most} of the names of the core (%s)`, (language) => {
    const found = measurePicture(drawFitted(laidOut, language).picture, canvas, leads);
    expect(found['names of the core hidden']).toBeLessThanOrEqual(most);
    expect(found['name over a foreign disc']).toBe(0);
    expect(found['disc over disc']).toBe(0);
  });
});
