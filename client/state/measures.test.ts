import { expect, test } from 'vitest';
import { wantedMeasures, wantMeasures } from './measures.js';

test('measures are taken as long as anything still asks for them, in whatever order the askers stop', () => {
  const table = wantMeasures(['degree', 'community']);
  const inspector = wantMeasures(['degree', 'betweenness']);
  expect(wantedMeasures.value).toEqual(['degree', 'community', 'betweenness']);
  table();
  expect(wantedMeasures.value).toEqual(['degree', 'betweenness']);
  inspector();
  expect(wantedMeasures.value).toEqual([]);
});
