/** Who takes most memory is asked to end where too much is in use. */
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { HeapWatch, type Consumer } from './HeapWatch.js';

const MB = 1024 ** 2;
const consumer = (): Consumer => ({ grown: 0, isDoomed: false });

/** So that what is in use at first is in use for good: the watch collects before it blames anybody. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
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
