/** The commands as a user runs them, on an embedded store of their own. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectPath } from '../server/paths.js';
import { smallDataset } from '../server/dataset/testing/smallDataset.js';
import { writeDataset } from '../server/dataset/testing/writeDataset.js';
import { harbourDataset, textOf } from '../server/texts/testing/harbourTexts.js';

let folder = '';
let dir = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-load-'));
  dir = await writeDataset(smallDataset(), join(folder, 'text'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function command(script: string, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const env = { ...process.env, ENTENTE_DATA: join(folder, 'data'), NEO4J_URI: '', NEO4J_USER: '', NEO4J_PASSWORD: '' };
  return new Promise((done) => {
    execFile(
      process.execPath,
      [projectPath('dist', 'scripts', script), ...args],
      { env, cwd: projectPath() },
      (error, out, err) => {
        done({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : 1, out, err });
      },
    );
  });
}

test('load says what it would do, does it, and then finds nothing to do', async () => {
  const dry = await command('load.js', '--dir', dir, '--dry-run');
  expect(dry.out).toContain('ferry-pact: a load would change the graph.');
  const first = await command('load.js', '--dir', dir);
  expect(first).toMatchObject({ code: 0, err: 'Writing …\n' });
  expect(first.out).toMatch(
    /^Loading 6 claims about 5 entities into the embedded engine in .*\nferry-pact: loaded in [\d.]+ s\.\n[^]* {2}claims {9}6 created\n {2}facts {10}2 created\n/,
  );
  const second = await command('load.js', '--dir', dir);
  expect(second.out).toMatch(
    /ferry-pact: unchanged, the graph is what the data set says[^]* {2}claims {9}6 unchanged\n/,
  );
});

test('a broken data set ends both commands with its fault, its place and code 1', async () => {
  const broken = smallDataset();
  broken.claims[0]!.subject = 'westport';
  const at = await writeDataset(broken, join(folder, 'broken'));
  for (const script of ['load.js', 'check-data.js']) {
    const { code, err } = await command(script, '--dir', at);
    expect(code).toBe(1);
    expect(err).toContain('claims.jsonl line 1 (k1), subject: no entity has the key westport');
  }
});

test('check-data counts a sound data set', async () => {
  const { code, out } = await command('check-data.js', '--dir', dir);
  expect(code).toBe(0);
  expect(out).toContain(
    '6 claims: 2 asserted, 1 alleged, 1 expected, 2 denied\n  4 facts, of which 2 asserted or alleged by somebody and 1 of these contested',
  );
});

test('an unknown option points to --help', async () => {
  expect(await command('load.js', '--wat')).toMatchObject({
    code: 1,
    err: expect.stringContaining("Unknown option '--wat'") as string,
  });
});

test('load keeps the texts of a folder, says what does not match, and takes them out', async () => {
  const data = await writeDataset(harbourDataset(), join(folder, 'harbour'));
  const texts = join(folder, 'articles');
  await mkdir(texts, { recursive: true });
  await writeFile(join(texts, 'first copy.txt'), textOf('n1'));
  await writeFile(join(texts, 'zweite.md'), textOf('n2').replace('pêcheurs', 'marins').replaceAll('\n', '\r\n'));
  await writeFile(
    join(texts, 'sources.json'),
    JSON.stringify({ n1: { outlet: 'The Tide', url: 'ftp://example.org' } }),
  );
  const load = (...more: string[]) => command('load.js', '--dir', data, ...more);
  expect(await load('--texts', texts)).toMatchObject({
    code: 1,
    err: expect.stringMatching(
      /sources\.json was not taken:\n {2}n1, url: must be an address that begins with http/,
    ) as string,
  });
  await writeFile(join(texts, 'sources.json'), JSON.stringify({ n1: { outlet: 'The Tide', date: '2024-06-21' } }));
  const dry = await load('--texts', texts, '--dry-run');
  expect(dry.out).toContain('n1: 4 of 4 passages found; would be kept');
  const first = await load('--texts', texts);
  expect(first.code).toBe(1);
  expect(first.out.slice(first.out.indexOf('Sources'))).toBe(
    [
      'Sources: n1 kept.',
      'Texts:',
      '  first copy.txt: 4 passages',
      '  zweite.md: 2 passages, 1 other paragraph',
      '    line 5 is not passage 3 of n2: “Les marins, eux, attendent…”',
      '  n1: 4 of 4 passages found; kept',
      '  n2: 2 of 3 passages found, missing 3; not kept: give the article whole, or keep what was found with --partial',
      '',
    ].join('\n'),
  );
  const partly = await load('--texts', join(texts, 'zweite.md'), '--partial');
  expect(partly).toMatchObject({
    code: 0,
    out: expect.stringContaining('n2: 2 of 3 passages found, missing 3; kept') as string,
  });
  expect((await load()).out).toContain('ferry-pact: unchanged');
  const script = async (...more: string[]) =>
    (await command('export.js', '--format', 'cypher', '--out', '-', ...more)).out;
  expect(await script()).not.toContain('put its name to the pact');
  expect(await script()).toContain('The Tide');
  expect(await script('--texts')).toContain('put its name to the pact');
  expect((await command('export.js', '--format', 'csv', '--texts')).err).toContain(
    '--texts: a csv file holds entities',
  );
  expect((await load('--remove-texts')).out).toContain('Texts: 6 passages taken out.');
  expect(await script('--texts')).not.toContain('put its name to the pact');
  expect((await load('--texts', join(folder, 'nowhere'))).err).toContain('there is no such file or folder');
  expect((await load('--texts', texts, '--remove-texts')).err).toContain('use one of them');
});

test('checksums writes what a data set recognises its passages by, and nothing of their text', async () => {
  const file = join(folder, 'n2.txt');
  await writeFile(file, textOf('n2'));
  const { code, out } = await command('checksums.js', `n2=${file}`);
  expect(code).toBe(0);
  const known = harbourDataset().passages.filter(({ article }) => article === 'n2');
  expect(
    out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object),
  ).toEqual(known);
  expect((await command('checksums.js', 'n2.txt')).err).toContain('write it as KEY=FILE');
});
