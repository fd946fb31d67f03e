/** Who takes most memory is asked to end where too much is in use. */
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { HeapWatch, type Consumer } from './HeapWatch.js';

const MB = 1024 ** 2;
const consumer = (): Consumer => ({ grown: 0, isDoomed: false });

/**
 * So that what is in use at first is in use for good: the watch collects before it blames anybody. Twice, for of columns
 * that nobody uses a collection only finds that they can go.
 */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
}

test('columns of numbers, which lie outside the heap, count too', () => {
  collectGarbage();
  const { used_heap_size: within, external_memory: outside } = getHeapStatistics();
  const watch = new HeapWatch((within + outside + 64 * MB) / 0.85);
  const [large, small] = [consumer(), consumer()];
  for (const one of [large, small]) watch.add(one);
  watch.turn(small);
  const little = new Uint16Array(MB);
  watch.turn(large);
  const much = new Uint16Array(64 * MB);
  watch.look(performance.now() + 60_000);
  expect([large.isDoomed, small.isDoomed]).toEqual([true, false]);
  expect(large.grown).toBeGreaterThan(100 * MB);
  expect(little.length + much.length).toBeGreaterThan(0);
});

test('a column that nobody uses any more dooms nobody', () => {
  collectGarbage();
  const { used_heap_size: within, external_memory: outside } = getHeapStatistics();
  const watch = new HeapWatch((within + outside + 16 * MB) / 0.85);
  const only = consumer();
  watch.add(only);
  watch.turn(only);
  expect(bytesOfDroppedColumn()).toBe(48 * MB);
  watch.look(performance.now() + 60_000);
  expect(only.isDoomed).toBe(false);
});

/** Of a column that is made and dropped: one so small that V8 does not begin to collect for its sake. */
const bytesOfDroppedColumn = (): number => new Uint8Array(48 * MB).byteLength;
