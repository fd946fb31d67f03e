import { expect, test } from 'vitest';
import { recordReader } from '../testing/readRecords.js';

const read = recordReader();

test('a quote left open in a large file is found without holding the file', async () => {
  const result = await read({ 'n.csv': `id,name\na,"open\n${'b,c\n'.repeat(1_050_000)}` });
  expect(result.problemLines[0]).toMatch(
    /^n\.csv, line 2: the row that begins here is longer than 4,000,000 characters, so a quote is most likely not closed/,
  );
});
