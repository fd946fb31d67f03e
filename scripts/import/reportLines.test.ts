import { expect, test } from 'vitest';
import type { ImportPreview, ImportRecord } from '../../contract/index.js';
import { previewLines, recordLines } from './reportLines.js';

const none = { added: 0, merged: 0, unchanged: 0, conflicts: 0 };
const preview: Omit<ImportPreview, 'upload'> = {
  dataset: 'mine',
  files: [],
  entities: none,
  facts: none,
  claims: none,
  conflicts: [],
  matches: [],
  matchTotal: 0,
  mergeTotal: 0,
  problems: [],
  problemTotal: 0,
  stopped: false,
  skipped: 0,
  remedies: [],
  remarks: [],
};

const record: ImportRecord = {
  id: 'imp-1',
  dataset: 'mine',
  at: '2026-01-01T00:00:00Z',
  files: ['people.csv'],
  entities: none,
  facts: none,
  claims: none,
  skipped: 0,
  elapsedMs: 0,
  state: 'landed',
};

test('an option that would read more is named though nothing is wrong', () => {
  expect(previewLines(preview).at(-1)).toBe('No problems.');
  expect(previewLines({ ...preview, remedies: ['encoding'] }).at(-1)).toMatch(/--encoding NAME/);
});

test('a rate is stated where there are rows enough for one', () => {
  const landed = (added: number): string | undefined =>
    recordLines({ ...record, entities: { ...none, added }, elapsedMs: 2_000 })[0];
  expect(landed(3)).toBe('Imported into the data set mine in 2.0 s.');
  expect(landed(3_000)).toBe('Imported into the data set mine in 2.0 s (1,500 rows a second).');
});
