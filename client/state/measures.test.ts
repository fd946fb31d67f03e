import { expect, test } from 'vitest';
import { wantedMeasures, wantMeasures } from './measures.js';

test('measures are wanted as long as one of those who asked for them wants them, in whatever order they stop', () => {
  const table = wantMeasures(['degree', 'community']);
  const inspector = wantMeasures(['degree', 'betweenness']);
  expect(wantedMeasures.value).toEqual(['degree', 'community', 'betweenness']);
  table();
  expect(wantedMeasures.value).toEqual(['degree', 'betweenness']);
  inspector();
  expect(wantedMeasures.value).toEqual([]);
});
