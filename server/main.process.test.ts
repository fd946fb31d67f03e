/** The server as a process: what it prints, how it refuses to start, how it ends. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { projectPath } from './paths.js';

vi.setConfig({ testTimeout: 90_000 });
const folder = mkdtempSync(join(tmpdir(), 'entente-main-'));
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  child: ChildProcess;
  output(): string;
  said(words: RegExp): Promise<RegExpExecArray>;
  ended: Promise<number | null>;
}
function start(environment: Record<string, string> = {}): Run {
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(NEO4J_|ENTENTE_|PORT$|HOST$)/.test(name)),
  );
  const child = spawn(process.execPath, [projectPath('dist', 'server', 'main.js')], {
    env: { ...inherited, PORT: '0', ENTENTE_DATA: join(folder, 'data'), ...environment },
    cwd: projectPath(),
  });
  children.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (piece: string) => {
      output += piece;
    });
  const ended = new Promise<number | null>((resolve) => {
    child.on('exit', (code) => resolve(code));
  });
  const said = async (words: RegExp): Promise<RegExpExecArray> => {
    await expect.poll(() => output).toMatch(words);
    return words.exec(output) as RegExpExecArray;
  };
  return { child, output: () => output, said, ended };
}
const addressFile = join(folder, 'data', 'server.json');
const readAddress = (): unknown => JSON.parse(readFileSync(addressFile, 'utf8'));
const filesOpenToOthers = (under: string): string[] =>
  ['', ...readdirSync(under, { recursive: true, encoding: 'utf8' })].filter(
    (name) => (statSync(join(under, name)).mode & 0o077) !== 0,
  );
const childrenOf = (pid: number | undefined): number[] => {
  try {
    return execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
      .trim()
      .split(/\s+/)
      .filter((p) => p !== '')
      .map(Number);
  } catch {
    return [];
  }
};
const alive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('starting', () => {
  test('says where it listens, that it loads, on which engine, and what it loaded; a second start finds the data there', async () => {
    const first = start();
    const [, url] = await first.said(/listens at (http:\/\/127\.0\.0\.1:\d+)/);
    await first.said(/^Loading the bundled data set …$/m);
    await first.said(/Engine: embedded, data in .+/);
    await first.said(/Graph: \d+ entities, \d+ facts; loaded the data set pyongyang-2024 in [\d.]+ s/);
    expect(((await (await fetch(`${url}/api/health`)).json()) as { status: string }).status).toBe('ok');
    expect(filesOpenToOthers(join(folder, 'data'))).toEqual([]);
    expect(readAddress()).toMatchObject({ url, pid: first.child.pid });
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(existsSync(addressFile)).toBe(false);
    const second = start();
    await second.said(/Graph: \d+ entities, \d+ facts, there already/);
    // On a busy machine it says that the graph is waited for.
    const lines = second.output().trim().split('\n');
    expect(lines.filter((line) => !line.startsWith('Waiting for the graph: '))).toHaveLength(3);
    second.child.kill('SIGINT');
    expect(await second.ended).toBe(0);
  });
  test('on a port that is in use is refused with the way out', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const run = start({ PORT: String(port) });
    expect(await run.ended).toBe(1);
    expect(run.output()).toContain(`Port ${port} on 127.0.0.1 is in use`);
    expect(run.output()).toContain(`PORT=${port + 1}`);
    expect(run.output()).not.toMatch(/\bat .*:\d+:\d+/);
    other.close();
  });
  test('with settings that cannot be used is refused, each named', async () => {
    const run = start({ PORT: 'http', ENTENTE_ROW_LIMIT: '-1' });
    expect(await run.ended).toBe(1);
    expect(run.output()).toMatch(/PORT must be a whole number[^]*ENTENTE_ROW_LIMIT must be[^]*docs\/configuration\.md/);
  });
  test('on a folder that cannot be made is refused in plain words', async () => {
    writeFileSync(join(folder, 'file'), '');
    const run = start({ ENTENTE_DATA: join(folder, 'file', 'data') });
    expect(await run.ended).toBe(1);
    expect(run.output()).toMatch(/data folder .* cannot be used[^]*ENTENTE_DATA/);
    expect(run.output()).not.toMatch(/\bat .*:\d+:\d+/);
  });
  test('on data that another server has open is refused with the way out', async () => {
    const first = start();
    await first.said(/Graph: /);
    const second = start();
    expect(await second.ended).toBe(1);
    expect(second.output()).toMatch(/in use by another Entente process[^]*ENTENTE_DATA/);
    expect(first.child.exitCode).toBeNull();
    expect(readAddress()).toMatchObject({ pid: first.child.pid });
  });
});

describe('ending', () => {
  test('cleanly leaves no process behind, and lets a request under way finish', async () => {
    const run = start();
    const [, url] = await run.said(/listens at (http:\S+)/);
    await run.said(/Graph: /);
    const children = childrenOf(run.child.pid);
    const asked = fetch(`${url}/api/export?format=json`).then((response) => response.text());
    expect(await asked).toContain('Vladimir Putin');
    run.child.kill('SIGTERM');
    expect(await run.ended).toBe(0);
    await expect.poll(() => children.filter(alive)).toEqual([]);
  });
  test('by force leaves none either', async () => {
    const run = start();
    await run.said(/Graph: /);
    const children = childrenOf(run.child.pid);
    run.child.kill('SIGKILL');
    await run.ended;
    await expect.poll(() => children.filter(alive)).toEqual([]);
  });
});
