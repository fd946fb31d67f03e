/** `npm run export` as a user runs it, on an embedded store of its own. */
import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { MultiDirectedGraph } from 'graphology';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EXPORT_FORMATS } from '../contract/index.js';
import { projectPath } from '../server/paths.js';
import { startPageServer } from '../test/setup/pageServer.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-export-'));
  execFileSync(process.execPath, [projectPath('dist', 'scripts', 'load.js')], {
    env: environment(),
    cwd: projectPath(),
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const environment = (data = 'data'): NodeJS.ProcessEnv => ({
  ...process.env,
  ENTENTE_DATA: join(folder, data),
  NEO4J_URI: '',
  NEO4J_USER: '',
  NEO4J_PASSWORD: '',
});
function command(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const env = environment();
  return new Promise((done) => {
    execFile(
      process.execPath,
      [projectPath('dist', 'scripts', 'export.js'), ...args],
      { env, cwd: projectPath(), maxBuffer: 64 * 1024 ** 2 },
      (error, out, err) => {
        done({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : 1, out, err });
      },
    );
  });
}

test('the JSON file is what graphology imports, with every entity and fact', async () => {
  const out = join(folder, 'graph.json');
  expect(await command('--out', out)).toMatchObject({ code: 0, out: `Wrote ${out}.\n`, err: '' });
  const graph = MultiDirectedGraph.from(JSON.parse(await readFile(out, 'utf8')));
  expect(graph.getNodeAttribute('vladimir-putin', 'name')).toBe('Vladimir Putin');
  expect(
    graph.directedEdges('russia', 'partnership-treaty-2024').map((edge) => graph.getEdgeAttribute(edge, 'type')),
  ).toContain('SIGNED');
});

test('a reader that has enough ends it quietly', () => {
  const script = `"${process.execPath}" "${projectPath('dist', 'scripts', 'export.js')}" --out - | head -c 10`;
  const options = { env: environment(), cwd: projectPath(), encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', script], options);
  expect({ status, length: stdout.length, stderr }).toEqual({ status: 0, length: 10, stderr: '' });
});

test('of an empty graph nothing is written, into it or out of it', () => {
  const out = join(folder, 'empty.json');
  const options = { env: environment('empty'), cwd: projectPath(), encoding: 'utf8' } as const;
  const run = (name: string, ...args: string[]): [number | null, string] => {
    const done = spawnSync(process.execPath, [projectPath('dist', 'scripts', `${name}.js`), ...args], options);
    return [done.status, done.stderr];
  };
  const refusal = [1, expect.stringMatching(/^The graph is empty[^]*npm run load/)];
  expect(run('export', '--out', out)).toEqual(refusal);
  const people = join(folder, 'people.csv');
  writeFileSync(people, 'id,name\na,Ada\n');
  expect(run('import', people, '--dataset', 'mine', '--preview')[0]).toBe(0);
  expect(run('export', '--out', out)).toEqual(refusal);
  expect(existsSync(out)).toBe(false);
});

test('standard output carries the file alone, standard error nothing', async () => {
  const { code, out, err } = await command('--format', 'graphml', '--out', '-');
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/SIGNED/);
  expect(out).not.toMatch(/Wrote/);
});

test('CSV is two files, or one archive of them', async () => {
  const [stem, archive] = [join(folder, 'pair'), join(folder, 'pair.zip')];
  const [nodes, relationships] = [`${stem}-nodes.csv`, `${stem}-relationships.csv`];
  expect(await command('--format', 'csv', '--out', `${stem}.csv`)).toMatchObject({
    code: 0,
    out: `Wrote ${nodes} and ${relationships}.\n`,
  });
  expect(await readFile(nodes, 'utf8')).toMatch(
    /^\uFEFFid:ID,:LABEL,name,.*\r\n(.*\r\n)*vladimir-putin,Person,Vladimir Putin,/,
  );
  expect(await readFile(relationships, 'utf8')).toMatch(
    /^\uFEFF:START_ID,:END_ID,:TYPE,fact,.*\r\n(.*\r\n)*.*,SIGNED,/,
  );
  expect(await command('--format', 'csv', '--out', archive)).toMatchObject({ code: 0, out: `Wrote ${archive}.\n` });
  const unpacked = unzipSync(await readFile(archive));
  expect(Object.keys(unpacked)).toEqual(['entente-graph-nodes.csv', 'entente-graph-relationships.csv']);
  expect(Buffer.from(unpacked['entente-graph-nodes.csv'] ?? []).equals(await readFile(nodes))).toBe(true);
  expect((await command('--format', 'csv', '--out', '-')).err).toMatch(/two files.*--out NAME/);
});

test('an unknown format, an unknown data set and a dead server are reported, and no file is left', async () => {
  const out = join(folder, 'none.gexf');
  expect(await command('--format', 'pdf', '--out', out)).toMatchObject({
    code: 1,
    err: `--format pdf is not known: use ${Object.keys(EXPORT_FORMATS).join(', ')}.\n`,
  });
  expect((await command('--dataset', 'nothing-here', '--out', out)).err).toMatch(
    /^There is no data set nothing-here\./,
  );
  expect((await command('--server', 'http://127.0.0.1:9', '--out', out)).err).toMatch(
    /^No Entente answers at http:\/\/127\.0\.0\.1:9\.\nStart it with npm start/,
  );
  expect(existsSync(out)).toBe(false);
});

test('beside an Entente that has the data, that one is asked', async () => {
  const server = await startPageServer();
  try {
    const out = join(folder, 'beside.json');
    const { status, stderr } = spawnSync(
      process.execPath,
      [projectPath('dist', 'scripts', 'export.js'), '--out', out],
      {
        env: { ...environment(), ENTENTE_DATA: server.folder },
        cwd: projectPath(),
        encoding: 'utf8',
      },
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(await readFile(out, 'utf8')).nodes.length).toBeGreaterThan(70);
  } finally {
    await server.close();
  }
});
