import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DatasetError } from './DatasetError.js';
import { readDataset } from './readDataset.js';
import { smallDataset } from './testing/smallDataset.js';
import { writeDataset } from './testing/writeDataset.js';

/** Reads the small data set after one file's text was changed. */
async function readSpoilt(file: string, change: (text: string) => string | Uint8Array): Promise<unknown> {
  const dir = await writeDataset(smallDataset());
  try {
    await writeFile(join(dir, file), change(await readFile(join(dir, file), 'utf8')));
    return await readDataset(dir);
  } finally {
    await rm(dir, { recursive: true });
  }
}
const refusal = async (file: string, change: (text: string) => string | Uint8Array): Promise<string> => {
  const error: unknown = await readSpoilt(file, change).then(
    () => null,
    (e: unknown) => e,
  );
  expect(error).toBeInstanceOf(DatasetError);
  expect(error).toMatchObject({ code: 'dataset.invalid' });
  return (error as DatasetError).message;
};

test('what was written is what is read', async () => {
  await expect(readSpoilt('claims.jsonl', (text) => text)).resolves.toEqual(smallDataset());
});
test('a byte order mark and CRLF do no harm', async () => {
  await expect(readSpoilt('claims.jsonl', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`)).resolves.toEqual(
    smallDataset(),
  );
});
test('a line that is not JSON is named', async () => {
  expect(await refusal('claims.jsonl', (text) => text.replace('{"id":"k3"', '{"id":"k3'))).toMatch(
    /1 problem\.\n {2}claims\.jsonl line 3: not JSON: /,
  );
});
test('an empty line is named', async () => {
  expect(await refusal('entities.jsonl', (text) => text.replace('\n', '\n\n'))).toContain(
    'entities.jsonl line 2: an empty line: one JSON object a line, no gaps',
  );
});
test('a status outside the list is named with its place', async () => {
  expect(await refusal('claims.jsonl', (text) => text.replace('alleged', 'rumoured'))).toMatch(
    /claims\.jsonl line 3 \(k3\), status: .*asserted.*alleged/,
  );
});
test('a claim without evidence is refused', async () => {
  expect(
    await refusal('claims.jsonl', (text) =>
      text.replace(/"evidence":\[\{"article":"n1","passage":3[^\]]*\]/, '"evidence":[]'),
    ),
  ).toContain('claims.jsonl line 3 (k3), evidence: a claim needs evidence: name the article and passage that say so');
});
test('evidence without its French paraphrase is refused', async () => {
  expect(await refusal('claims.jsonl', (text) => text.replace(',"paraphraseFr":"k3 dans n1"', ''))).toContain(
    'claims.jsonl line 3 (k3), evidence[0].paraphraseFr: missing',
  );
});
test('an empty paraphrase is refused', async () => {
  expect(
    await refusal('claims.jsonl', (text) => text.replace('"paraphrase":"k3 in n1"', '"paraphrase":"  "')),
  ).toContain('claims.jsonl line 3 (k3), evidence[0].paraphrase: empty: write something');
});
test('an unknown field is refused', async () => {
  expect(await refusal('entities.jsonl', (text) => text.replace('"wikidata"', '"wikidatum"'))).toMatch(
    /entities\.jsonl line 1 \(alice-oe\): .*"wikidatum"/,
  );
});
test('a type that is no UPPER_SNAKE verb is refused', async () => {
  expect(await refusal('vocabulary.jsonl', (text) => text.replace('"MET"', '"MET`]-() DELETE n //"'))).toContain(
    'type: a relation type is an UPPER_SNAKE verb, such as SIGNED',
  );
});
test('a file that is missing is named', async () => {
  const dir = await writeDataset(smallDataset());
  await rm(join(dir, 'vocabulary.jsonl'));
  await expect(readDataset(dir)).rejects.toThrow(/vocabulary\.jsonl: missing from /);
  await rm(dir, { recursive: true });
});
test('bytes that are not UTF-8 are refused', async () => {
  expect(await refusal('entities.jsonl', (text) => Buffer.from(text, 'latin1'))).toContain(
    'entities.jsonl: not UTF-8: save the file as UTF-8',
  );
});
test('many problems are counted, and the first twenty listed', async () => {
  const message = await refusal('claims.jsonl', (text) => text + '{}\n'.repeat(3));
  expect(message.split('\n')).toHaveLength(22);
  expect(message).toMatch(/36 problems\.\n[^]*… and 16 more$/);
});
