import { expect, test } from 'vitest';
import { Tidying, type Untidy } from './Tidying.js';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const tidy = (of: Partial<Untidy>): Untidy => ({ tidy: () => null, isSparse: false, compact: () => undefined, ...of });
function* slow(steps: string[], name: string): Generator<void, void, undefined> {
  for (let step = 0; step < 3; step++) {
    const until = performance.now() + 3;
    while (performance.now() < until);
    steps.push(`${name}${step}`);
    yield;
  }
}

test('it is done in turns, one after the other, and begun again only when it is over', async () => {
  const steps: string[] = [];
  const works = [slow(steps, 'a'), slow(steps, 'b')];
  const tidying = new Tidying(tidy({ tidy: () => works.shift() ?? null }), () => true);
  tidying.begin();
  tidying.begin();
  expect(steps).toEqual([]);
  for (let count = 0; !steps.includes('b2') && count < 100; count++) {
    await turn();
    steps.push('other');
  }
  expect(steps.filter((step) => step !== 'other')).toEqual(['a0', 'a1', 'a2', 'b0', 'b1', 'b2']);
  expect(steps.indexOf('other')).toBeLessThan(steps.indexOf('a2'));
});

test('room is given back only while nobody is at work, and not in the midst of other work', async () => {
  const steps: string[] = [];
  let isAtRest = false;
  let isSparse = true;
  const works = [slow(steps, 'a')];
  const compact = (): void => {
    steps.push('compact');
    isSparse = false;
  };
  const graph = { tidy: () => works.shift() ?? null, compact, isSparse };
  Object.defineProperty(graph, 'isSparse', { get: () => isSparse });
  const tidying = new Tidying(graph, () => isAtRest);
  const some = async (): Promise<void> => {
    for (let count = 0; count < 10; count++) await turn();
  };
  tidying.begin();
  await some();
  expect(steps).toEqual(['a0', 'a1', 'a2']);
  isAtRest = true;
  tidying.begin();
  isAtRest = false;
  await some();
  expect(steps).not.toContain('compact');
  isAtRest = true;
  works.push(slow(steps, 'b'));
  tidying.begin();
  await some();
  expect(steps.slice(3)).toEqual(['compact', 'b0', 'b1', 'b2']);
});
