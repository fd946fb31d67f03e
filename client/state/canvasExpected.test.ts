import { expect, it } from 'vitest';
import { canvasExpected } from './canvasExpected.js';
import { DEFAULT_PANELS } from './panels.js';

const mouse = { height: 800, coarse: false };

it('no canvas is expected where its size depends on how many rows of words stand over it', () => {
  expect(canvasExpected({ ...mouse, width: 1440 }, DEFAULT_PANELS)).toEqual({ width: 1080, height: 707 });
  expect(canvasExpected({ ...mouse, width: 1440 }, { ...DEFAULT_PANELS, inspectorWidth: 500 })).toBeNull();
  for (const width of [320, 600, 800]) expect(canvasExpected({ ...mouse, width }, DEFAULT_PANELS)).toBeNull();
  expect(canvasExpected({ ...mouse, width: 390 }, { ...DEFAULT_PANELS, drawerOpen: true })).toBeNull();
});
