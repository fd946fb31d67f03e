import { expect, test } from 'vitest';
import { Tidying } from './Tidying.js';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
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
  const tidying = new Tidying({ tidy: () => works.shift() ?? null });
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
