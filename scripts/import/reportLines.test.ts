import { expect, test } from 'vitest';
import type { ImportPreview } from '../../contract/index.js';
import { previewLines } from './reportLines.js';

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

test('an option that would read more is named though nothing is wrong', () => {
  expect(previewLines(preview).at(-1)).toBe('No problems.');
  expect(previewLines({ ...preview, remedies: ['encoding'] }).at(-1)).toMatch(/--encoding NAME/);
});
