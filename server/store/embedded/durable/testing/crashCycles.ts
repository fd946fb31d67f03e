/**
 * What may happen to a database on disk, once each: its process is killed, its last bytes are torn, its disk is full,
 * its folder may not be written to. Each cycle takes a folder that holds what cycles before it left, and throws an
 * Error that says what was lost or left half.
 */
import { spawn, type SpawnOptions } from 'node:child_process';
import { chmodSync, chownSync, cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { typescriptFlags } from '../../../../typescriptFlags.js';
import { StoreError } from '../../../StoreError.js';
import { opened } from './graphs.js';

/** A number from 0 up to but not including `below`, whole. */
export type Random = (below: number) => number;

const PROGRAM = fileURLToPath(new URL('./changeForever.ts', import.meta.url));
/** The last bytes of the log that a bad disk may tear. */
const TAIL_BYTES = 4096;
/** "nobody": what root makes read-only it can write all the same. */
const NOBODY = 65_534;

const must = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what);
};

/** Changes in the folder, from 0 on without a gap and each whole. */
export async function wholeChanges(folder: string): Promise<number> {
  const { graph, durable } = await opened(folder);
  try {
    const ids = [...graph.nodesWithLabel('N')].map((node) => Number(node.properties.get('id')));
    must(
      ids.every((id, at) => id === at),
      `a change is missing: ${ids.find((id, at) => id !== at)} stands in its place`,
    );
    const parts = [graph.countWithLabel('Twin'), graph.countOfType('NEXT')];
    must(
      parts.every((count) => count === ids.length),
      `of ${ids.length} changes ${parts.join(' and ')} other parts are there`,
    );
    return ids.length;
  } finally {
    await durable.close();
  }
}

/** Changes are made until the process is killed, some milliseconds after so many were acknowledged. */
export async function killed(folder: string, random: Random): Promise<void> {
  const lines = await changing(folder, { killAfter: { lines: 10 + random(200), ms: random(20) } });
  const acknowledged = Number(lines.at(-1)) + 1;
  const found = await wholeChanges(folder);
  must(
    found === acknowledged || found === acknowledged + 1,
    `${acknowledged} changes were acknowledged, ${found} are there`,
  );
}

/**
 * Bytes at the end of a copy's log are flipped or cut: that is named, and the file left as it is; or nothing is lost.
 */
export async function torn(folder: string, random: Random): Promise<void> {
  if ((await wholeChanges(folder)) === 0) await changing(folder, { killAfter: { lines: 5 + random(40), ms: 0 } });
  const whole = await wholeChanges(folder);
  const copy = `${folder}-torn`;
  rmSync(copy, { recursive: true, force: true });
  cpSync(folder, copy, { recursive: true });
  const log = join(
    copy,
    readdirSync(copy)
      .filter((name) => name.endsWith('.log'))
      .at(-1)!,
  );
  const bytes = readFileSync(log);
  const tail = Math.min(TAIL_BYTES, bytes.length);
  const at = bytes.length - 1 - random(tail);
  if (random(2) === 0) bytes[at]! ^= 1 << random(8);
  writeFileSync(log, random(2) === 0 ? bytes : bytes.subarray(0, at));
  const before = readFileSync(log);
  try {
    const found = await wholeChanges(copy);
    must(found === whole, `${whole} changes were acknowledged, ${found} are there, and nothing was said`);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    must(
      /is damaged: /.test(error.message) && error.message.includes(log),
      `the damage is not named: ${error.message}`,
    );
    must(before.equals(readFileSync(log)), 'the damaged file was changed');
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/**
 * No file may grow beyond a size, which is what a full disk is to a process: a change is refused whole, others go on.
 */
export async function full(folder: string, random: Random): Promise<void> {
  const largest = Math.max(0, ...readdirSync(folder).map((name) => statSync(join(folder, name)).size));
  const blocks = Math.ceil(largest / 512) + 20 + random(200);
  const lines = await changing(folder, { fileBlocks: blocks });
  must(lines.at(-2) === 'refused: cannot-write', `a full disk is refused as ${lines.at(-2)}`);
  const small = /^a small one: (kept|refused: cannot-write)$/.exec(lines.at(-1) ?? '')?.[1];
  must(small !== undefined, `after a full disk: ${lines.at(-1)}`);
  const kept = lines.filter((line) => /^\d+$/.test(line)).at(-1);
  const found = await wholeChanges(folder);
  const expected = Number(kept) + (small === 'kept' ? 2 : 1);
  must(kept === undefined || found === expected, `${expected} changes were kept, ${found} are there`);
}

/** The folder may be read but not written to: that is said, and what is there stays. POSIX alone. */
export async function readOnly(folder: string): Promise<void> {
  const before = await wholeChanges(folder);
  const names = readdirSync(folder).map((name) => join(folder, name));
  const asRoot = process.getuid?.() === 0;
  for (const path of [...names, folder]) {
    if (asRoot) chownSync(path, NOBODY, NOBODY);
    chmodSync(path, path === folder ? 0o500 : 0o400);
  }
  try {
    const lines = await changing(folder, asRoot ? { as: NOBODY } : {});
    must(/^(cannot be opened|refused): /.test(lines[0] ?? ''), `a read-only folder answers ${lines[0] ?? 'nothing'}`);
  } finally {
    for (const path of [folder, ...names]) {
      if (asRoot) chownSync(path, 0, 0);
      chmodSync(path, path === folder ? 0o700 : 0o600);
    }
  }
  const found = await wholeChanges(folder);
  must(found === before, `${before} changes were there, ${found} are`);
}

interface Hardship {
  /** Kill it so many milliseconds after it wrote so many lines. */
  killAfter?: { lines: number; ms: number };
  /** Largest file that it may write, in blocks of 512 bytes. */
  fileBlocks?: number;
  /** The account that it runs as. */
  as?: number;
  /** Called with each line as it comes. */
  onLine?: (line: string) => void;
}

/** The lines of a process that makes change after change until it ends (see changeForever). */
export function changing(folder: string, { killAfter, fileBlocks, as, onLine }: Hardship): Promise<string[]> {
  const command = [process.execPath, ...typescriptFlags(), PROGRAM, folder];
  const limited = ['/bin/sh', '-c', `trap "" XFSZ; ulimit -f ${fileBlocks ?? 0}; exec "$@"`, 'sh', ...command];
  const [program, ...args] = fileBlocks === undefined ? command : limited;
  const options: SpawnOptions = { stdio: ['ignore', 'pipe', 'inherit'], ...(as !== undefined && { uid: as }) };
  const child = spawn(program!, args, options);
  const lines: string[] = [];
  createInterface(child.stdout!).on('line', (line) => {
    lines.push(line);
    onLine?.(line);
    if (lines.length === killAfter?.lines) setTimeout(() => child.kill('SIGKILL'), killAfter.ms);
  });
  return new Promise((resolve) => {
    child.on('close', () => resolve(lines));
  });
}
