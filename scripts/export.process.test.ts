/** `npm run export` as a user runs it, on an embedded store of its own. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MultiDirectedGraph } from 'graphology';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EXPORT_FORMATS } from '../contract/index.js';
import { projectPath } from '../server/paths.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-export-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function command(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const env = { ...process.env, ENTENTE_DATA: join(folder, 'data'), NEO4J_URI: '', NEO4J_USER: '', NEO4J_PASSWORD: '' };
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

test('the JSON file is what graphology imports, with every entity and fact', { timeout: 60_000 }, async () => {
  const out = join(folder, 'graph.json');
  expect(await command('--out', out)).toMatchObject({ code: 0, out: `Wrote ${out}.\n`, err: '' });
  const graph = MultiDirectedGraph.from(JSON.parse(await readFile(out, 'utf8')));
  expect(graph.getNodeAttribute('vladimir-putin', 'name')).toBe('Vladimir Putin');
  expect(
    graph.directedEdges('russia', 'partnership-treaty-2024').map((edge) => graph.getEdgeAttribute(edge, 'type')),
  ).toContain('SIGNED');
});

test('standard output carries the file alone', { timeout: 60_000 }, async () => {
  const { code, out } = await command('--format', 'csv', '--out', '-');
  expect(code).toBe(0);
  expect(out).toMatch(/SIGNED/);
  expect(out).not.toMatch(/Wrote/);
});

test(
  'an unknown format, an unknown data set and a dead server are told, and no file is left',
  { timeout: 60_000 },
  async () => {
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
  },
);
