/** Texts longer than the stack of a regular expression holds are refused by their length, or left out. */
import { describe, expect, test } from 'vitest';
import { recordReader } from '../testing/readRecords.js';
import { gdfFields } from './text/gdfFields.js';
import { xmlValue } from './xmlValue.js';

const read = recordReader();
const LONG = 17_000_000;

describe('DOT', () => {
  test('a label that is too long to keep is reported', async () => {
    const { problemLines } = await read({ 'g.dot': `digraph { a [label="${'x'.repeat(LONG)}"] }` });
    expect(problemLines.map((line) => line.slice(0, 200))).toEqual([expect.stringContaining('17,000,000 characters')]);
  });
  test('blanks and comments may be long', async () => {
    const { facts } = await read({ 'g.dot': `digraph {${'/*c*/ \n#x\n'.repeat(LONG / 8)} a -> b }` });
    expect(facts).toHaveLength(1);
  });
});

test('JSON that is broken behind a long text is reported with its place', async () => {
  const { problemLines } = await read({ 'g.json': `{"nodes": [\n {"id": "${'x'.repeat(LONG)}"},,\n]}` });
  expect(problemLines).toEqual([
    expect.stringContaining('line 2: the JSON is broken at character 17000013, where ","'),
  ]);
});

test('a field of GDF is read whole', () => {
  expect(gdfFields(`a,"${'x'.repeat(LONG)}",'${'y'.repeat(LONG)}',b`).map(({ length }) => length)).toEqual([
    1,
    LONG,
    LONG,
    1,
  ]);
});
test('an item of a list in XML is read whole', () => {
  const items = xmlValue('list', `["${'x'.repeat(LONG)}", b]`) as string[];
  expect(items.map(({ length }) => length)).toEqual([LONG, 1]);
});
