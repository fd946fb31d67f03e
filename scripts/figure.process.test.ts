/** `npm run figure` as a user runs it, on an embedded store of its own. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectPath } from '../server/paths.js';
import { startPageServer } from '../test/setup/pageServer.js';

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
  });
  it('opens the data itself where a server that was killed left its address', () => {
    const address = join(folder, 'data', 'server.json');
    writeFileSync(address, JSON.stringify({ url: 'http://127.0.0.1:1', pid: process.pid }));
    try {
      expect(run('--out', join(folder, 'left.svg'))).toMatchObject({ status: 0, stderr: '' });
    } finally {
      rmSync(address);
    }
  });
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
  });
  it('makes one that holds its graph again, wherever: beside it, and with the reason where it is not the same', () => {
    const svg = readFileSync(join(folder, '1.svg'), 'utf8');
    const held = JSON.parse(
      /<entente:figure [^>]*>([^<]*)</.exec(svg)![1]!.replaceAll('&quot;', '"').replaceAll('&gt;', '>'),
    ) as {
      recipe: object;
    };
    // As the page sends it: the graph beside the recipe.
    const node = (key: string) => ({
      key,
      attributes: {
        name: key,
        nameFr: key,
        kind: 'Person',
        role: null,
        roleFr: null,
        prominence: 1,
        degree: 1,
        datasets: ['mine'],
      },
    });
    const request = { ...held, graph: { nodes: [node('ada'), node('bob')], edges: [] } };
    const file = join(folder, 'page.svg');
    const text = JSON.stringify(request).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    writeFileSync(
      file,
      svg.replace(/(<entente:figure [^>]*>)[^<]*/, (_, open: string) => `${open}${text}`),
    );
    const again = command('figure', ['--from', file], 'empty');
    expect(again).toMatchObject({ status: 0, stdout: expect.stringContaining('page-again.svg') as string });
    expect(again.stderr).toMatch(/^Warning: it is not the same file as before: the data that it draws have changed/);
    expect(command('figure', ['--from', join(folder, 'page-again.svg')], 'empty')).toMatchObject({
      status: 0,
      stderr: '',
    });
    expect(
      readFileSync(join(folder, 'page-again-again.svg')).equals(readFileSync(join(folder, 'page-again.svg'))),
    ).toBe(true);
  });
  it('asks the Entente that runs on the same data', async () => {
    const server = await startPageServer();
    try {
      const answer = await fetch(`${server.url}/api/figures`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      });
      const file = join(folder, 'running.svg');
      writeFileSync(file, Buffer.from(await answer.arrayBuffer()));
      const { status, stderr } = spawnSync(
        process.execPath,
        [projectPath('dist', 'scripts', 'figure.js'), '--from', file],
        {
          encoding: 'utf8',
          env: { ...process.env, ENTENTE_DATA: server.folder, NEO4J_URI: '' },
        },
      );
      expect([status, stderr]).toEqual([0, '']);
      expect(readFileSync(join(folder, 'running-again.svg')).equals(readFileSync(file))).toBe(true);
    } finally {
      await server.close();
    }
  });
  it('writes nothing when the query gives a table, and says what came back', () => {
    const out = join(folder, 'table.png');
    const { status, stderr, stdout } = run('--query', 'MATCH (a:Entity) RETURN a.name, count(*)', '--out', out);
    expect([status, stdout, existsSync(out)]).toEqual([1, '', false]);
    expect(stderr).toMatch(/nothing to draw.*\d+ rows with a\.name, count\(\*\)/is);
    expect(stderr).toContain('RETURN a, r, b');
  });
  it('ends with words and code 1 on a query that is wrong', () => {
    const { status, stderr } = run('--query', 'MATCH (a RETURN a', '--out', join(folder, 'no.svg'));
    expect(status).toBe(1);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stderr.length).toBeGreaterThan(10);
  });
});
