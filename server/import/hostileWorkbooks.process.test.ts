/** Workbooks that are made to hold the server up are refused, which takes reading what they hold. */
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { recordReader } from './testing/readRecords.js';

const read = recordReader();

/** A workbook of one sheet, stored as it is, so that it expands to nothing. */
function workbook(sheet: string, more: Record<string, string> = {}): Uint8Array {
  const parts = {
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="S" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': sheet,
    ...more,
  };
  const bytes = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)]));
  return zipSync(bytes, { level: 0 });
}

test('elements of a workbook within each other without end are refused', async () => {
  const { problemLines } = await read({ 'a.xlsx': workbook(`<worksheet>${'<a>'.repeat(100_000)}`) });
  expect(problemLines).toEqual([expect.stringContaining('nest more than 1,000 levels deep')]);
});

test.each([
  ['a cell', `<worksheet><sheetData><row><c t="str"><v>${'x'.repeat(9_000_000)}</v></c></row></sheetData></worksheet>`],
  ['an attribute', `<worksheet a="${'x'.repeat(9_000_000)}"/>`],
])('%s of a workbook without end is refused', async (_, sheet) => {
  const { problemLines } = await read({ 'a.xlsx': workbook(sheet) });
  expect(problemLines).toEqual([expect.stringContaining('more than 8,000,000 characters follow without a tag')]);
});

test('texts that a workbook shares count, however short they are', async () => {
  const shared = `<sst>${'<si/>'.repeat(8_500_000)}</sst>`;
  const { problemLines } = await read({ 'a.xlsx': workbook('<worksheet/>', { 'xl/sharedStrings.xml': shared }) });
  expect(problemLines).toEqual([expect.stringContaining('holds more text than is held in memory')]);
});

test('cells far to the right do not fill the disk with what stands before them', async () => {
  const rows = Array.from({ length: 1_050 }, (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`);
  const { problemLines } = await read({
    'a.xlsx': workbook(`<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`),
  });
  expect(problemLines).toEqual([expect.stringContaining('expands to more than 200 times its size')]);
});

test('the format of a number without end is passed over', async () => {
  const styles = `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${'['.repeat(300_000)}"/></numFmts></styleSheet>`;
  const cells = ['id', 'a'].map((text) => `<row><c t="str"><v>${text}</v></c></row>`).join('');
  const sheet = `<worksheet><sheetData>${cells}</sheetData></worksheet>`;
  const { problemLines, entities } = await read({ 'a.xlsx': workbook(sheet, { 'xl/styles.xml': styles }) });
  expect([problemLines, entities.length]).toEqual([[], 1]);
});
