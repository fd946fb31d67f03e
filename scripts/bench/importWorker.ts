/** One import in a process of its own, for the bench: reports how long it took and how much memory it had. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { DEFAULT_LIST_SEPARATOR, DEFAULT_RELATION_TYPE } from '../../contract/index.js';
import { ImportService } from '../../server/import/ImportService.js';
import { openStore } from '../../server/store/index.js';

export type WorkerTask = {
  stage: string;
  files: string[];
  /** Take the newest import back instead. */ undo?: boolean;
} & ({ engine: 'embedded'; folder: string } | { engine: 'neo4j'; uri: string; user: string; password: string });
export interface WorkerOutcome {
  ms: number;
  state: string;
  /** Most resident megabytes; the embedded engine is a thread of it. */
  rssMb: number;
  /** Milliseconds of processor, which a busy machine does not stretch as it does the clock. */
  cpuMs: number;
  /** Milliseconds by phase. */
  phases: Record<string, number>;
}

const peakMb = (): number =>
  Math.round(Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) / 1024);

const task = JSON.parse(process.argv[2] ?? '{}') as WorkerTask;
const store = await openStore(task);
await store.ready(60_000);
const service = new ImportService(store, { folder: task.stage });
const phases: Record<string, number> = {};
let [phase, since] = ['', performance.now()];
const began = performance.now();
const cpuBegan = process.cpuUsage();
const turn = (next: string): void => {
  if (next === phase) return;
  const now = performance.now();
  if (phase !== '') phases[phase] = Math.round((phases[phase] ?? 0) + now - since);
  [phase, since] = [next, now];
};
const outcome =
  task.undo === true
    ? await service.undo((await service.list())[0]?.id ?? '')
    : await service.commit(
        task.files.map((path) => ({ name: basename(path), path })),
        { dataset: 'bench', mappings: {}, defaultType: DEFAULT_RELATION_TYPE, arrayDelimiter: DEFAULT_LIST_SEPARATOR },
        { onProgress: (progress) => turn(progress.phase) },
      );
turn('end');
const ms = performance.now() - began;
const cpu = process.cpuUsage(cpuBegan);
process.send?.(
  {
    ms,
    state: outcome.state,
    rssMb: peakMb(),
    cpuMs: Math.round((cpu.user + cpu.system) / 1000),
    phases,
  } satisfies WorkerOutcome,
  () => {
    void service
      .close()
      .then(() => store.close())
      .then(() => process.exit(0));
  },
);
