import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { typescriptFlags } from '../typescriptFlags.js';
import { openStore, rowsOf, StoreError, type GraphStore } from '../store/index.js';
import { describeEachStore, type OpenStore } from '../store/testing/stores.js';
import { ImportService, type ImportOptions } from './ImportService.js';
import { cutLine } from './testing/cutLine.js';
import { dumpGraph } from './testing/dumpGraph.js';
import { testFiles, type TestFiles } from './testing/files.js';

const FIRST = 'source,target,type,n\nx1,y1,T1,before\nx1,y2,T1,before\nada,bob,MET,before\n';
const many = (rows: number): string =>
  `source,target,type,n\n${Array.from({ length: rows }, (_, i) => `x${i % 97},y${i % 89},T${i % 3},${i}`).join('\n')}\n`;
const options: ImportOptions = { dataset: 'mine', mappings: {}, defaultType: 'RELATED_TO', arrayDelimiter: ';' };

describeEachStore('imports that are broken off', (open) => {
  let files: TestFiles;
  const serviceOn = (store: GraphStore, batchRows = 50, log: string[] = []): ImportService =>
    new ImportService(store, { folder: join(files.folder, 'stage'), batchRows, log: (line) => log.push(line) });
  const prepare = async (): Promise<{ store: GraphStore; before: string[] }> => {
    const store = await open({ statementTimeoutMs: 60_000 });
    await store.write((transaction) => transaction.run('MATCH (n) DETACH DELETE n'));
    await serviceOn(store, 10_000).commit(await files.give({ 'first.csv': FIRST }), options);
    return { store, before: await dumpGraph(store) };
  };
  beforeAll(async () => {
    files = await testFiles();
  });
  afterAll(() => files.remove());

  test('taking back that breaks off says that it is done in part, and is finished by itself', async () => {
    const { store, before } = await prepare();
    let writesLeft = Infinity;
    const failing = new Proxy(store, {
      get(target, name) {
        const value = Reflect.get(target, name) as unknown;
        if (typeof value !== 'function') return value;
        return (...given: unknown[]): unknown => {
          if (name === 'write' && writesLeft-- <= 0)
            return Promise.reject(new StoreError('away', 'The graph went away.'));
          return value.apply(target, given) as unknown;
        };
      },
    });
    const log: string[] = [];
    const service = serviceOn(failing, 50, log);
    const { id } = await service.commit(await files.give({ 'more.csv': many(100) }), options);
    writesLeft = 2;
    const error = await service.undo(id).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'store.away',
      message: expect.stringMatching(/taken back in part only: The graph went away/) as string,
    });
    writesLeft = Infinity;
    await expect.poll(async () => (await service.list()).find((one) => one.id === id)?.state).toBe('undone');
    const now = (await dumpGraph(store)).filter((line) => !line.includes(id));
    expect(now).toEqual(before);
    await service.close();
  });

  if (open.engine === 'embedded') embedded(open);
  else neo4j(open);

  function embedded(open: OpenStore): void {
    test('a process killed in the midst: the next start takes the import back', async () => {
      const { store, before } = await prepare();
      await store.close();
      const [file] = await files.give({ 'e.csv': many(1200) });
      const program = fileURLToPath(new URL('./testing/importThenDie.ts', import.meta.url));
      const ending = await new Promise<string | null | undefined>((resolve) => {
        execFile(
          process.execPath,
          [...typescriptFlags(), program, open.folder, join(files.folder, 'stage'), file?.path ?? '', '600'],
          (error) => resolve(error?.signal),
        );
      });
      expect(ending).toBe('SIGKILL');
      const again = await open({ statementTimeoutMs: 60_000 });
      expect(await dumpGraph(again)).not.toEqual(before);
      const log: string[] = [];
      await serviceOn(again, 50, log).recover();
      expect(log).toEqual([
        expect.stringMatching(/^The import imp-\S+ into mine, which had been broken off, was taken back\.$/),
      ]);
      expect(await dumpGraph(again)).toEqual(before);
      expect(await rowsOf(again, 'MATCH (i:Import) RETURN i.state')).toEqual([['landed']]);
      expect(await readdir(join(files.folder, 'stage'))).toEqual([]);
    });

    test('the engine’s thread lost in the midst: all lands, or nothing', async () => {
      const engines: Worker[] = [];
      const noted = (worker: Worker): unknown => engines.push(worker);
      process.on('worker', noted);
      const { store, before } = await prepare();
      process.off('worker', noted);
      let killed = false;
      const work = serviceOn(store).commit(await files.give({ 'e.csv': many(1200) }), options, {
        onProgress: ({ phase, done }) => {
          if (killed || phase !== 'writing' || done < 400) return;
          killed = true;
          void engines[0]?.terminate();
        },
      });
      const outcome = await work.then(
        (record) => record.state,
        () => 'failed',
      );
      // The first thread is the engine's; imports are read in another.
      expect([engines.length, killed]).toEqual([2, true]);
      await store.ready(60_000);
      const counted = Number(
        (await rowsOf(store, "MATCH (:Entity)-[r]->(:Entity) WHERE r.n <> 'before' RETURN count(r)"))[0]?.[0],
      );
      if (outcome === 'landed') expect(counted).toBe(1200);
      else expect(await dumpGraph(store)).toEqual(before);
    });
  }

  function neo4j(open: OpenStore): void {
    describe('the line to Neo4j', () => {
      test('cut in the midst: what had landed is taken back once Neo4j answers again', async () => {
        const { before } = await prepare();
        const { uri, user, password } = open.neo4j ?? { uri: '', user: '', password: '' };
        const address = new URL(uri.replace(/^\w+(\+\w+)?:/, 'http:'));
        const line = await cutLine(address.hostname, Number(address.port || 7687));
        const store = await openStore({
          engine: 'neo4j',
          uri: `bolt://127.0.0.1:${line.port}`,
          user,
          password,
          statementTimeoutMs: 60_000,
        });
        try {
          await store.ready(30_000);
          const log: string[] = [];
          const service = serviceOn(store, 50, log);
          let cut = false;
          const work = service.commit(await files.give({ 'e.csv': many(1200) }), options, {
            onProgress: ({ phase, done }) => {
              if (cut || phase !== 'writing' || done < 400) return;
              cut = true;
              line.cut();
            },
          });
          await expect(work).rejects.toMatchObject({ code: 'store.away' });
          const direct = await open();
          expect(await dumpGraph(direct)).not.toEqual(before);
          line.mend();
          for (let tries = 0; tries < 100 && !log.some((entry) => entry.includes('was taken back')); tries++)
            await pause(300);
          expect(await dumpGraph(direct)).toEqual(before);
        } finally {
          await store.close();
          await line.close();
        }
      });

      test('another process’s import is left alone while it lives', async () => {
        const { store, before } = await prepare();
        await store.write((t) =>
          t.run("CREATE (:Import {id: 'imp-x', dataset: 'other', state: 'landing', owner: $owner, beat: $now})", {
            owner: 'elsewhere:1',
            now: Date.now(),
          }),
        );
        await expect(serviceOn(store).commit(await files.give({ 'e.csv': many(10) }), options)).rejects.toMatchObject({
          code: 'server.busy',
          message: 'One import at a time: another Entente (elsewhere:1) is at work on the data set other.',
        });
        await store.write((t) => t.run("MATCH (i:Import {id: 'imp-x'}) SET i.beat = 0"));
        await serviceOn(store).recover();
        expect(await dumpGraph(store)).toEqual(before);
        expect(await rowsOf(store, "MATCH (i:Import {id: 'imp-x'}) RETURN i.id")).toEqual([]);
      });
    });
  }
});
