/**
 * Every import rule of the rooms is seen to fail once, with the message that explains it, and to pass where the import
 * belongs.
 */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectPath } from '../server/paths.js';

const forbidden: [file: string, imported: string, message: RegExp][] = [
  ['server/http/a.ts', 'neo4j-driver', /Only server\/store\/neo4j speaks Bolt/],
  ['server/store/embedded/a.ts', 'neo4j-driver', /Only server\/store\/neo4j speaks Bolt/],
  ['scripts/a.ts', 'neo4j-driver', /Only server\/store\/neo4j speaks Bolt/],
  ['client/panels/a.ts', 'sigma', /Only client\/scene knows Sigma/],
  ['client/graph/a.ts', '@sigma/edge-curve', /Only client\/scene knows Sigma/],
  ['server/queries/b.ts', '../http/app.js', /never knows it/],
  ['server/queries/c.ts', '../store/neo4j/index.js', /chooses an engine/],
  ['server/store/a.ts', '../queries/search.js', /statements and rows/],
  ['server/communities/a.ts', '../http/app.js', /never knows it/],
  ['server/communities/b.ts', '../store/embedded/index.js', /chooses an engine/],
  ['server/graph/a.ts', 'express', /Only server\/http knows Express/],
  ['client/panels/b.ts', '../scene/GraphCanvas.js', /never import each other/],
  ['client/scene/a.ts', '../panels/App.js', /never import each other/],
  ['client/editor/a.ts', '../scene/GraphCanvas.js', /never import each other/],
  ['client/state/a.ts', 'preact', /no components/],
  ['client/api/a.ts', '../../server/config.js', /only through contract/],
  ['client/layout/a.ts', '../state/page.js', /knows no state/],
  ['kernel/figure/a.ts', '../../client/state/index.js', /never know the page/],
  ['kernel/figure/b.ts', 'node:fs', /no Node modules/],
  ['kernel/appearance/primitives/a.ts', '../rules/edgeStyle.js', /belongs to rules/],
  ['kernel/layout/a.ts', '@preact/signals', /knows no UI/],
  ['contract/a.ts', 'express', /imports only zod/],
  ['contract/b.ts', '../kernel/text/fold.js', /imports only zod/],
  ['server/main.ts', '../client/state/index.js', /never know the page/],
  ['cypher/a.ts', '../server/paths.js', /knows only itself/],
  ['cypher/language/a.ts', 'node:fs', /runs in the browser too/],
  ['cypher/language/b.ts', '../loadStatements.js', /imports only itself/],
  ['cypher/engine/plan/a.ts', 'node:fs', /runs in the browser too/],
  ['cypher/engine/a.ts', '../dataset/read.js', /runs in the browser too/],
  ['cypher/engine/values/a.ts', '../../../server/paths.js', /runs in the browser too/],
];
const allowed: [file: string, imported: string][] = [
  ['server/store/neo4j/ok.ts', 'neo4j-driver'],
  ['client/scene/ok.ts', 'sigma'],
  ['contract/ok.ts', 'zod'],
  ['contract/ok2.ts', './a.js'],
  ['cypher/ok.ts', './language/quoting.js'],
  ['cypher/ok2.ts', 'node:fs'],
  ['cypher/language/ok.ts', './quoting.js'],
  ['cypher/engine/plan/ok.ts', '../values/Value.js'],
  ['cypher/engine/values/ok.ts', 're2js'],
  ['client/panels/ok.ts', '../state/index.js'],
  ['client/panels/ok2.ts', '../../kernel/appearance/index.js'],
];

let folder: string;
let output: { message: string; file: string }[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'entente-rooms-'));
  cpSync(projectPath('oxlint.config.mjs'), join(folder, 'oxlint.config.mjs'));
  cpSync(projectPath('scripts', 'lint'), join(folder, 'scripts', 'lint'), { recursive: true });
  const put = (file: string, code: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), code);
  };
  for (const [file, imported] of [...forbidden, ...allowed])
    put(file, `import * as x from '${imported}';\nexport const y = x;\n`);
  put('server/graph/cycle1.ts', "import { b } from './cycle2.js';\nexport const a = () => b;\n");
  put('server/graph/cycle2.ts', "import { a } from './cycle1.js';\nexport const b = () => a;\n");
  put('server/graph/typeCycle1.ts', "import type { B } from './typeCycle2.js';\nexport type A = B | null;\n");
  put('server/graph/typeCycle2.ts', "import type { A } from './typeCycle1.js';\nexport type B = { a: A };\n");
  put('server/graph/glued.ts', 'export const a = (l: string) => `MATCH (n:${l}) RETURN n`;\n');
  put('server/import/glued.ts', "export const a = (l: string) => 'MATCH (n:' + l + ')';\n");
  put('client/state/whole.ts', 'export const a = (n: number) => [`MATCH (n) RETURN n`, `Return ${n} books`];\n');
  put('cypher/language/glued.ts', 'export const a = (l: string) => `MATCH (n:${l}) RETURN n`;\n');
  put('server/graph/quaint.ts', '/** What is told. */\nexport const whoWants = 1;\n');
  put('server/graph/plain.ts', "/** What is wanted. */\nexport const wanted = 'told';\n");
  const lines = (count: number) => 'export {};\n'.repeat(count);
  put('server/graph/long.ts', lines(301));
  put('server/graph/long.test.ts', lines(301));
  put('server/graph/short.ts', lines(300));
  const stdout = await new Promise<string>((resolve) => {
    execFile(
      process.execPath,
      [projectPath('node_modules', 'oxlint', 'bin', 'oxlint'), '-c', 'oxlint.config.mjs', '--format', 'json'],
      { cwd: folder },
      (_error, out) => resolve(out),
    );
  });
  const report = JSON.parse(stdout) as { diagnostics: { message: string; help?: string; filename: string }[] };
  output = report.diagnostics.map((d) => ({
    message: `${d.message} ${d.help ?? ''}`,
    file: d.filename.replaceAll('\\', '/'),
  }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(forbidden)('%s may not import %s', (file, _imported, message) => {
  const said = output
    .filter((d) => d.file.endsWith(file))
    .map((d) => d.message)
    .join('\n');
  expect(said).toMatch(message);
});

test.each(allowed)('%s may import %s', (file) => {
  expect(output.filter((d) => d.file.endsWith(file))).toEqual([]);
});

test('a cycle of imports is refused', () => {
  expect(output.some((d) => /cycle/i.test(d.message) && d.file.includes('server/graph/cycle'))).toBe(true);
});

test('a cycle of type-only imports is refused', () => {
  expect(output.some((d) => /cycle/i.test(d.message) && d.file.includes('server/graph/typeCycle'))).toBe(true);
});

test('a file of more than 300 lines is refused, unless it is a test', () => {
  const tooLong = output.filter((d) => /too many lines/i.test(d.message)).map((d) => d.file);
  expect(tooLong).toEqual([expect.stringContaining('server/graph/long.ts')]);
});

test.each(['server/graph/glued.ts', 'server/import/glued.ts'])('%s may not put Cypher together', (file) => {
  const said = output.filter((d) => d.file.endsWith(file)).map((d) => d.message);
  expect(said.join('\n')).toMatch(/Cypher is put together in cypher\/ alone/);
});
test.each(['client/state/whole.ts', 'cypher/language/glued.ts'])('%s may write what it does', (file) => {
  expect(output.filter((d) => d.file.endsWith(file))).toEqual([]);
});

test('names and comments say what is meant, whatever strings hold', () => {
  const said = (file: string) => output.filter((d) => d.file.endsWith(file)).map((d) => d.message);
  expect(said('server/graph/quaint.ts').join('\n')).toMatch(
    /"told" is no plain English.*\n"Wants" is no plain English/,
  );
  expect(said('server/graph/plain.ts')).toEqual([]);
});
