import { expect, it } from 'vitest';
import type { Language } from '../../contract/index.js';
import { bundledGraphs } from './bundledGraph.js';
import { drawFitted } from './drawFitted.js';
import { measurePicture } from './measurePicture.js';

const { core, vocabulary } = await bundledGraphs();
const leads = new Set(core.nodes.map(({ key }) => key));
const measured = (width: number, height: number, language: Language) =>
  measurePicture(drawFitted(core, { width, height }, vocabulary, language).picture, { width, height }, leads);

it.each(['en', 'fr'] as const)(
  'the core at 1440 × 900 hides at most one word in twenty, with few facts in ribbons and no line through a foreign disc (%s)',
  (language) => {
    const found = measured(1080, 807, language);
    expect(found['words hidden']! / found['of words']!).toBeLessThanOrEqual(0.05);
    expect(found['facts in ribbons']).toBeLessThanOrEqual(25);
    expect(found['line crosses line']).toBeLessThanOrEqual(318);
    for (const fault of ['names hidden', 'line through a foreign disc', 'mark covered', 'foreign line through a mark'])
      expect(found[fault], fault).toBe(0);
  },
);

it.each([
  [664, 660, 'en'],
  [664, 660, 'fr'],
  [390, 632, 'en'],
  [390, 632, 'fr'],
] as const)('the core on a canvas of %d × %d has all its names (%s)', (width, height, language) => {
  expect(measured(width, height, language)['names hidden']).toBe(0);
});
