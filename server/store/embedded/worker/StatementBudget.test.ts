import { expect, test } from 'vitest';
import { HeapWatch } from './HeapWatch.js';
import { StatementBudget } from './StatementBudget.js';

const FLAG = 1;

/** A statement whose steps take so many milliseconds each, as its clock says, and how often it looked. */
function begun(msOfStep: number) {
  const flags = new Int32Array(2);
  let [now, looks] = [0, 0];
  const clock = (): number => (looks++, now);
  const budget = new StatementBudget({
    flags,
    flag: FLAG,
    heap: new HeapWatch(Infinity),
    memoryLimitBytes: Infinity,
    meanwhile: () => now + 2,
    clock,
  });
  budget.turnEnds = Infinity;
  const run = (steps: number): number => {
    const before = looks;
    for (let step = 0; step < steps; step++) {
      now += msOfStep;
      budget.spend();
    }
    return looks - before;
  };
  return { flags, budget, run, become: (ms: number) => (msOfStep = ms) };
}

test('a statement of quick steps seldom looks at the clock', () => {
  expect(begun(0.0001).run(6_400)).toBeLessThan(120);
});

test('a statement of costly steps looks after each, from the first on', () => {
  expect(begun(5).run(100)).toBe(100);
});

test('once steps become costly, few are taken unseen', () => {
  const { run, become } = begun(0.0001);
  run(6_400);
  become(5);
  // 64, 16 and 4 of them between looks, then one.
  expect(run(200)).toBeGreaterThan(200 - 64 - 16 - 4);
});

test('a statement of costly steps that is asked to end takes no more than one', () => {
  const { flags, budget, run } = begun(5);
  run(10);
  flags[FLAG] = 1;
  expect(() => budget.spend()).toThrow('cancelled');
});
