import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundledDatasetDir, readDataset } from './readDataset.js';
import { sentencesTable } from './sentencesTable.js';
import { deriveFacts } from './deriveFacts.js';
import { smallDataset } from './testing/smallDataset.js';
import { wordFacts } from './wordFacts.js';

const bundled = readDataset();

test('every fact has a row, and so has every claim that says it otherwise', () => {
  const rows = sentencesTable(smallDataset())
    .trimEnd()
    .split('\n')
    .map((row) => row.split('\t'));
  expect(rows.map(([of, status, line, , sentence]) => [of, status, line, sentence])).toEqual([
    ['of', 'status', 'line', 'sentence'],
    ['northport-met-southport', 'expected', 'met (awaited)', 'Northport is expected to meet Southport in 2025.'],
    ['northport-signed-pact', 'asserted', 'signed', 'Northport signed the ferry pact on 19 June 2024.'],
    ['  k1', 'asserted', 'signed', 'Northport signed the ferry pact in June 2024.'],
    [
      'northport-supplied-southport',
      'alleged',
      'supplied ferries',
      'Northport reportedly supplied ferries to Southport.',
    ],
    ['  k4', 'denied', 'supplied ferries', 'It is denied that Northport supplied boats to Southport.'],
    ['southport-supplied-northport', 'denied', 'supplied', 'It is denied that Southport supplied Northport.'],
  ]);
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([8]));
});

test('the lines of the bundled data set are as short as a picture needs them', async () => {
  const dataset = await bundled;
  const lines = [...wordFacts(dataset, deriveFacts(dataset)).facts.values()].map(({ line }) => line);
  for (const language of ['en', 'fr'] as const) {
    const long = lines.map((line) => line[language]).filter((line) => line.length > 24);
    expect(long.length, long.join('; ')).toBeLessThan(lines.length / 15);
    expect(long.filter((line) => line.length > 33)).toEqual([]);
  }
});

test('the sentences of the bundled data set are those that were read through', async () => {
  const reviewed = readFileSync(join(bundledDatasetDir(), 'sentences.tsv'), 'utf8');
  const now = sentencesTable(await bundled);
  expect(now, 'run npm run sentences and read what changed').toBe(reviewed);
});
