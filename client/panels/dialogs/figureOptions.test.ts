import { expect, it } from 'vitest';
import { firstSize } from './figureOptions.js';

it('a figure begins in the proportions of the screen, and large enough to be read', () => {
  expect(firstSize(1080, 807)).toEqual({ width: 1080, height: 807 });
  expect(firstSize(640, 680)).toEqual({ width: 1000, height: 1063 });
  // A phone's canvas is narrow: the sheet is no strip.
  expect(firstSize(390, 640)).toEqual({ width: 1000, height: 1500 });
  expect(firstSize(1400, 350)).toEqual({ width: 2800, height: 700 });
});
