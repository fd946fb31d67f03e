/**
 * Times two things in turn, A B A B …, so that their ratio holds when the machine's speed drifts; and reads memory of a
 * process.
 */
import { readFileSync } from 'node:fs';

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
};

export interface Paired {
  a: number;
  b: number;
  /** Median of the ratios a/b, pair by pair. */ ratio: number;
  low: number;
  high: number;
}

/** Milliseconds of `a` and `b` (medians) over `rounds` pairs, after `warmup` pairs that do not count. */
export async function paired(
  a: () => Promise<unknown>,
  b: () => Promise<unknown>,
  rounds = 31,
  warmup = 8,
): Promise<Paired> {
  const time = async (work: () => Promise<unknown>) => {
    const began = performance.now();
    await work();
    return performance.now() - began;
  };
  const pairs: [number, number][] = [];
  for (let i = 0; i < warmup + rounds; i++) {
    const inOrder = i % 2 === 0;
    const first = await time(inOrder ? a : b);
    const second = await time(inOrder ? b : a);
    if (i >= warmup) pairs.push(inOrder ? [first, second] : [second, first]);
  }
  const ratios = pairs.map(([x, y]) => x / y).sort((x, y) => x - y);
  return {
    a: median(pairs.map(([x]) => x)),
    b: median(pairs.map(([, y]) => y)),
    ratio: median(ratios),
    low: ratios[Math.floor(ratios.length * 0.1)]!,
    high: ratios[Math.floor(ratios.length * 0.9)]!,
  };
}

/** Resident memory of a process in MB; null where /proc is not there. */
export function residentMb(pid: number): number | null {
  try {
    const line = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return line === null ? null : Math.round(Number(line[1]) / 1024);
  } catch {
    return null;
  }
}

export const kB = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;
