/** `npm run figure` as a user runs it, on an embedded store of its own. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectPath } from '../server/paths.js';

describe('the figure command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-figure-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const command = (name: string, args: string[], data = 'data') =>
    spawnSync(process.execPath, [projectPath('dist', 'scripts', `${name}.js`), ...args], {
      encoding: 'utf8',
      cwd: projectPath(),
      env: { ...process.env, ENTENTE_DATA: join(folder, data), NEO4J_URI: '' },
    });
  const run = (...args: string[]) => command('figure', args);
  beforeAll(() => void command('load', []));
  it('only reads: of an empty graph it makes nothing, and says what to do', () => {
    const out = join(folder, 'empty.svg');
    for (let i = 0; i < 2; i++) {
      const { status, stderr } = command(
        'figure',
        ['--query', 'MATCH (a)-[r]->(b) RETURN a, r, b', '--out', out],
        'empty',
      );
      expect([status, stderr]).toEqual([1, expect.stringMatching(/^The graph is empty[^]*npm run load/)]);
    }
    expect(existsSync(out)).toBe(false);
  }, 120_000);
  it('writes a figure with its query, and from its recipe the same bytes again', () => {
    const query = 'MATCH (a)-[r:SIGNED]->(b) WHERE a.id = $who RETURN a, r, b';
    const [one, again] = [join(folder, '1.svg'), join(folder, '2.svg')];
    const made = run('--query', query, '--param', 'who=vladimir-putin', '--language', 'fr', '--out', one);
    expect(made).toMatchObject({ status: 0, stderr: '' });
    expect(run('--from', one, '--out', again)).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(again).equals(readFileSync(one))).toBe(true);
    const svg = readFileSync(one, 'utf8');
    for (const words of ['Vladimir Poutine', 'a signé', '$who', 'vladimir-putin', 'pyongyang-2024'])
      expect(svg).toContain(words);
  }, 120_000);
  it('writes nothing when the query gives a table, and says what came back', () => {
    const out = join(folder, 'table.png');
    const { status, stderr, stdout } = run('--query', 'MATCH (a:Entity) RETURN a.name, count(*)', '--out', out);
    expect([status, stdout, existsSync(out)]).toEqual([1, '', false]);
    expect(stderr).toMatch(/nothing to draw.*\d+ rows with a\.name, count\(\*\)/is);
    expect(stderr).toContain('RETURN a, r, b');
  }, 120_000);
  it('ends with words and code 1 on a query that is wrong', () => {
    const { status, stderr } = run('--query', 'MATCH (a RETURN a', '--out', join(folder, 'no.svg'));
    expect(status).toBe(1);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stderr.length).toBeGreaterThan(10);
  }, 120_000);
});
