/** ZIP archives that lie about themselves: each is read as it is, or refused with its reason. */
import { expect, test } from 'vitest';
import { recordReader } from '../testing/readRecords.js';
import { zip } from '../testing/zip.js';

const read = recordReader();
const people = 'id,name\na,Ada\nb,Bob\n';

/** The archive with a directory of 64 bits that says it begins `at`. */
function zip64(at: bigint): Buffer {
  const archive = zip({ 'people.csv': people });
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07', 'latin1');
  locator.writeBigUInt64LE(at, 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([archive.subarray(0, -22), locator, archive.subarray(-22)]);
}

test.each([2n ** 40n, 2n ** 62n, 2n ** 64n - 1n])(
  'a directory said to begin at byte %s is no directory',
  async (at) => {
    const { problemLines } = await read({ 'a.zip': zip64(at) });
    expect(problemLines).toEqual([expect.stringContaining('a.zip: the archive is damaged (unexpected EOF)')]);
  },
);

test('of files with one name the last is read, and that is said', async () => {
  const archive = zip({ 'people.csv': people, 'human2.csv': 'id,name\nc,Cid\n' });
  const same = Buffer.from(archive.toString('latin1').replaceAll('human2.csv', 'people.csv'), 'latin1');
  const { entities, remarks } = await read({ 'a.zip': same });
  expect(entities.map(({ properties }) => properties['name'])).toEqual(['Cid']);
  expect(remarks).toEqual(['a.zip: the archive holds several files called people.csv, of which the last is read']);
});

test('a file whose checksum differs is damaged', async () => {
  const archive = zip({ 'people.csv': people });
  const sum = archive.readUInt32LE(14);
  const directory = archive.lastIndexOf('PK\x01\x02');
  for (const at of [14, directory + 16]) archive.writeUInt32LE((sum ^ 1) >>> 0, at);
  const { problemLines } = await read({ 'a.zip': archive });
  expect(problemLines).toEqual(['a.zip: the archive is damaged (the checksum of people.csv differs): pack it again']);
});
