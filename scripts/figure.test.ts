import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { projectPath } from '../server/paths.js';
import { typescriptFlags } from '../server/siblingModule.js';
import { readArguments } from './figure/readArguments.js';

describe('arguments of the figure command', () => {
  it('ask for the core unless there is a query', () => {
    expect(readArguments(['--out', 'a.svg', '--entities', '12', '--dataset', 'x'])).toMatchObject({
      out: 'a.svg',
      server: null,
      request: {
        format: 'svg',
        width: 1600,
        seed: 1,
        legend: true,
        source: { subgraph: { scope: 'core', entityLimit: 12, filter: { datasets: ['x'] } } },
      },
    });
  });
  it('take parameters as JSON or else as text', () => {
    const read = readArguments([
      '--out',
      'a.PNG',
      '--query',
      'RETURN $a',
      '--param',
      'a=5',
      '--param',
      'b=x=y',
      '--param',
      'c=["p"]',
      '--theme',
      'dark',
      '--no-legend',
      '--server',
      'http://h:1',
    ]);
    expect(read).toMatchObject({
      server: new URL('http://h:1'),
      request: {
        format: 'png',
        theme: 'dark',
        legend: false,
        source: { statement: 'RETURN $a', parameters: { a: 5, b: 'x=y', c: ['p'] } },
      },
    });
  });
  it.each([
    [['--query', 'RETURN 1'], '--out'],
    [['--out', 'a.pdf'], '.svg or .png'],
    [['--out', 'a.svg', '--width', 'wide'], '--width wide'],
    [['--out', 'a.svg', '--width', '9'], '--width'],
    [['--out', 'a.svg', '--theme', 'pink'], '--theme'],
    [['--out', 'a.svg', '--param', 'a=1'], '--query'],
    [['--out', 'a.svg', '--query', 'RETURN 1', '--param', 'a'], 'NAME=VALUE'],
    [['--out', 'a.svg', '--query', 'RETURN 1', '--dataset', 'x'], 'WHERE'],
    [['--out', 'a.svg', '--server', 'nowhere'], '--server nowhere'],
    [['--out', 'a.svg', '--query', ''], '--query'],
  ])('say what is wrong with %j', (args, words) => {
    expect(() => readArguments(args)).toThrow(words);
  });
  it('may ask for help', () => {
    expect(readArguments(['--help'])).toBeNull();
  });
});

describe('the figure command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-figure-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [...typescriptFlags(), projectPath('scripts', 'figure.ts'), ...args], {
      encoding: 'utf8',
      cwd: projectPath(),
      env: { ...process.env, ENTENTE_DATA: join(folder, 'data'), NEO4J_URI: '' },
    });
  it('writes the same bytes twice, with the query in them', () => {
    const query = 'MATCH (a)-[r:SIGNED]->(b) WHERE a.id = $who RETURN a, r, b';
    const [one, two] = [join(folder, '1.svg'), join(folder, '2.svg')];
    for (const out of [one, two])
      expect(run('--query', query, '--param', 'who=vladimir-putin', '--language', 'fr', '--out', out)).toMatchObject({
        status: 0,
        stderr: '',
      });
    expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
    const svg = readFileSync(one, 'utf8');
    for (const words of ['Vladimir Poutine', 'a signé', '$who', 'vladimir-putin', 'pyongyang-2024 '])
      expect(svg).toContain(words);
  }, 120_000);
  it('ends with words and code 1 on a query that is wrong', () => {
    const { status, stderr } = run('--query', 'MATCH (a RETURN a', '--out', join(folder, 'no.svg'));
    expect(status).toBe(1);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stderr.length).toBeGreaterThan(10);
  }, 120_000);
});
