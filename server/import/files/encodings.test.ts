import { describe, expect, test } from 'vitest';
import { Encoding } from '../../../contract/index.js';
import { recordReader, type Read } from '../testing/readRecords.js';

const read = recordReader();
const HEAD = Buffer.from('id,name\na,');
/** A table with one name, whose bytes are written in hexadecimal. */
const table = (bytes: string): Uint8Array => Buffer.concat([HEAD, Buffer.from(bytes.replaceAll(' ', ''), 'hex')]);
const named = ({ entities }: Read): unknown => entities[0]?.properties['name'];

test.each(Encoding.options)('%s can be chosen', (name) => {
  expect(new TextDecoder(name).encoding).toBe(name.toLowerCase());
});

test.each<[Encoding, string, string]>([
  ['Windows-1250', 'a3 f3 64 9f', 'Łódź'],
  ['ISO-8859-2', 'a3 f3 64 bc', 'Łódź'],
  ['Windows-1251', 'cc ee f1 ea e2 e0', 'Москва'],
  ['KOI8-R', 'ed cf d3 cb d7 c1', 'Москва'],
  ['IBM866', '8c ae e1 aa a2 a0', 'Москва'],
  ['Macintosh', '8e 74 8e', 'été'],
  ['Shift_JIS', '93 8c 8b 9e', '東京'],
  ['EUC-JP', 'c5 ec b5 fe', '東京'],
  ['ISO-2022-JP', '1b 24 42 45 6c 35 7e 1b 28 42', '東京'],
  ['GB18030', 'b1 b1 be a9', '北京'],
  ['Big5', 'a5 78 a5 5f', '台北'],
  ['EUC-KR', 'bc ad bf ef', '서울'],
])('%s, where it is chosen, is how the whole file is read', async (encoding, bytes, name) => {
  const result = await read({ 'n.csv': table(bytes) }, { encoding });
  expect(result.files[0]).toMatchObject({ encoding });
  expect([named(result), result.remarks]).toEqual([name, []]);
  expect(result.files[0]?.sample[0]).toEqual({ id: 'a', name });
});

describe('what is no UTF-8 and says no encoding is read as Windows-1252', () => {
  test.each([
    ['of the West', 'Genève, «l’été», 5 £, ¿qué?', false],
    ['in capitals', 'À L’ÉCOLE', false],
  ])('%s', async (_, name, doubtful) => {
    const bytes = Buffer.from(name, 'latin1').map((byte, i) => (name[i] === '’' ? 0x92 : byte));
    const result = await read({ 'n.txt': Buffer.concat([Buffer.from('id\tname\na\t'), bytes]) });
    expect(named(result)).toBe(name);
    expect(result.remarks).toEqual([
      expect.stringMatching(/; if letters look wrong, save the file as UTF-8 or choose/),
    ]);
    expect(result.remedies.includes('encoding')).toBe(doubtful);
  });
  test.each([
    ['Cyrillic', 'cc ee f1 ea e2 e0'],
    ['Polish', '4d 61 b3 67 6f 72 7a 61 74 61'],
    ['Japanese', '93 8c 8b 9e'],
    ['Russian of DOS', '8c ae e1 aa a2 a0'],
  ])('%s: said to seem wrong, with the choice offered', async (_, bytes) => {
    const { remarks, remedies } = await read({ 'n.csv': table(bytes) });
    expect(remarks).toEqual([
      'n.csv: not UTF-8 (from line 2 on), read as Windows-1252, which seems wrong: save the file as UTF-8 or choose another encoding',
    ]);
    expect(remedies).toEqual(['encoding']);
  });
});

test.each<[string, Uint8Array, Encoding | undefined, string]>([
  ['a choice that is wrong', table('cc ee 0a 62 2c ff'), 'UTF-8', 'UTF-8 (from line 2 on)'],
  [
    'UTF-8 by its mark only',
    Buffer.concat([Buffer.from('\uFEFFid,name\na,b\nc,'), Buffer.of(0xe9)]),
    undefined,
    'UTF-8 (from line 3 on)',
  ],
  [
    'half a letter of UTF-16',
    Buffer.from('\uFEFFid,name\na,b\nc,\uD800d\n', 'utf16le'),
    undefined,
    'UTF-16LE (from line 3 on)',
  ],
  ['half a letter at the end', table('93 8c 8b'), 'Shift_JIS', 'Shift_JIS (from line 2 on)'],
])('bytes that are no letters are reported: %s', async (_, bytes, encoding, where) => {
  const { remarks, remedies } = await read({ 'n.csv': bytes }, encoding ? { encoding } : {});
  expect(remarks).toContainEqual(
    expect.stringContaining(`n.csv: bytes that are no letters in ${where} are read as \uFFFD`),
  );
  expect(remedies).toContain('encoding');
});
test('a replacement character that the file itself holds is no fault', async () => {
  const { remarks } = await read({ 'n.csv': Buffer.from('\uFEFFid,name\na,\uFFFD\n', 'utf16le') });
  expect(remarks).toEqual([]);
});

test('a byte order mark stands above the choice, and the choice above what XML says of itself', async () => {
  const marked = await read({ 'n.csv': Buffer.from('\uFEFFid,name\na,été\n') }, { encoding: 'Windows-1251' });
  expect([named(marked), marked.files[0]?.encoding]).toEqual(['été', 'UTF-8']);
  const xml =
    '<?xml version="1.0" encoding="ISO-8859-1"?><gexf><graph><nodes><node id="a" label="\xcc\xee"/></nodes></graph></gexf>';
  const declared = await read({ 'g.gexf': Buffer.from(xml, 'latin1') }, { encoding: 'Windows-1251' });
  expect(named(declared)).toBe('Мо');
});

test('XML that says it is UTF-16 and is none is read as what it is', async () => {
  const graph = '<graphml><graph edgedefault="directed"><node id="Łódź"/></graph></graphml>';
  const result = await read({ 'n.graphml': `<?xml version="1.0" encoding="utf-16"?>${graph}` });
  expect(result.problemLines).toEqual([]);
  expect(named(result)).toBe('Łódź');
  expect(result.remarks).toContainEqual(
    'n.graphml: the XML declares UTF-16LE, which it is not, and is read as UTF-8; if letters look wrong, save the file as UTF-8 or choose another encoding',
  );
});
