/** A server that is asked to end ends, though strangers' statements would go on for long; nothing of it stays. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { projectPath } from './paths.js';
import { rowsOf, type GraphStore } from './store/index.js';
import { describeEachStore } from './store/testing/stores.js';

const NESTED =
  'UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b UNWIND range(1, 3000) AS c WITH a + b + c AS s WHERE s < 0 RETURN count(*) AS n';
const HUGE = 'RETURN range(1, 60000000) AS x';
/** Much less than the statements may take. */
const ENDS_WITHIN_MS = 25_000;

describeEachStore('SIGTERM while statements run', (open) => {
  let server: ChildProcess | null = null;
  let folder = '';
  afterEach(async () => {
    server?.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });
  /** Resolves with its address once it answers statements. */
  async function start(): Promise<string> {
    folder = await mkdtemp(join(tmpdir(), 'entente-ending-'));
    const { neo4j } = open;
    const settings = neo4j
      ? { NEO4J_URI: neo4j.uri, NEO4J_USER: neo4j.user, NEO4J_PASSWORD: neo4j.password }
      : { NEO4J_URI: '' };
    const started = spawn(process.execPath, [projectPath('dist', 'server', 'main.js')], {
      env: { ...process.env, ...settings, PORT: '0', HOST: '127.0.0.1', ENTENTE_DATA: folder },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    server = started;
    let output = '';
    started.stdout.on('data', (piece: Buffer) => (output += String(piece)));
    await expect.poll(() => output).toMatch(/Engine: /);
    return /listens at (\S+)/.exec(output)![1]!;
  }
  /** Somebody's own graph on Neo4j, which the server loads nothing into. */
  async function withoutLoad(): Promise<GraphStore | null> {
    if (open.neo4j === null) return null;
    const store = await open();
    await store.write((transaction) => transaction.run("MERGE (:Own {name: 'mine'})"));
    return store;
  }
  const childrenOf = (pid: number): number[] => {
    const listed = execFileSync('ps', ['-o', 'pid=,ppid=', '-A'], { encoding: 'utf8' });
    return listed.split('\n').flatMap((line) => {
      const [child, parent] = line.trim().split(/\s+/).map(Number);
      return parent === pid ? [child!] : [];
    });
  };
  const alive = (pid: number): boolean => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };

  test.each([
    ['nested loops', NESTED],
    ['a value of 60 million numbers', HUGE],
  ])(
    'ends it: %s, six at a time',
    async (_, statement) => {
      const store = await withoutLoad();
      const url = await start();
      const ask = (asked: string) =>
        fetch(`${url}/api/cypher`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ statement: asked, timeoutMs: 60_000 }),
        }).then(
          (response) => response.status,
          () => 0,
        );
      expect(await ask('RETURN 1 AS x')).toBe(200);
      const children = childrenOf(server!.pid!);
      const answers = Array.from({ length: 6 }, () => ask(statement));
      await Promise.race([...answers, new Promise((resolve) => setTimeout(resolve, 2_000))]);
      server!.kill('SIGTERM');
      await expect.poll(() => server!.exitCode, { timeout: ENDS_WITHIN_MS }).toBe(0);
      await expect.poll(() => children.filter(alive)).toEqual([]);
      if (store === null) return;
      // A value that Neo4j is sending goes on being built inside it; that it was asked to end is all we can do.
      const untold = async () =>
        (await rowsOf(store, 'SHOW TRANSACTIONS YIELD currentQuery, status RETURN currentQuery, status')).filter(
          ([running, status]) => [NESTED, HUGE].includes(String(running)) && !String(status).startsWith('Terminated'),
        );
      await expect.poll(untold, { timeout: ENDS_WITHIN_MS }).toEqual([]);
    },
    150_000,
  );
});
