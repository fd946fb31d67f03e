import { expect, test } from 'vitest';
import { barText } from './progressBar.js';

test('the bar', () => {
  expect(barText({ phase: 'reading', done: 500_000, total: 1_000_000, unit: 'bytes' })).toBe(
    'Reading    ████████████░░░░░░░░░░░░  50 %  0.5 MB',
  );
  expect(barText({ phase: 'writing', done: 12_345, total: null, unit: 'rows' })).toBe('Writing    12,345 rows');
});
