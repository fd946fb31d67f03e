import { expect, test } from 'vitest';
import { runStages, stageTable, type Stage } from './runStages.mjs';

const silent = { say: () => undefined };
const passing = { passed: 1, failed: 0 };

test('runs two at once, in order, and each after what it needs', async () => {
  const begun: string[] = [];
  const release = new Map<string, () => void>();
  const stage = (name: string, after?: string[]): Stage => ({
    name,
    after,
    run: () => {
      begun.push(name);
      return new Promise((resolve) => release.set(name, () => resolve(passing)));
    },
  });
  const all = runStages([stage('a'), stage('b', ['a']), stage('c'), stage('d')], { ...silent, atOnce: 2 });
  const afterThat = async (name: string): Promise<string[]> => {
    release.get(name)?.();
    await new Promise((resolve) => setTimeout(resolve));
    return begun;
  };
  expect(begun).toEqual(['a', 'c']);
  expect(await afterThat('c')).toEqual(['a', 'c', 'd']);
  expect(await afterThat('a')).toEqual(['a', 'c', 'd', 'b']);
  await afterThat('d');
  await afterThat('b');
  expect((await all).map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd']);
});

test('what needs a stage that failed is not run, and fails', async () => {
  let ran = false;
  const outcomes = await runStages(
    [
      { name: 'build', run: () => Promise.reject(new Error('no')) },
      { name: 'tests', after: ['build'], run: () => Promise.resolve({ passed: Number((ran = true)), failed: 0 }) },
      { name: 'more', after: ['tests'], run: () => Promise.resolve(passing) },
    ],
    silent,
  );
  expect(ran).toBe(false);
  expect(outcomes.map(({ failed }) => failed)).toEqual([1, 1, 1]);
});

test('the table names every stage with its counts and seconds', () => {
  expect(stageTable([{ name: 'unit', passed: 519, failed: 0, seconds: 7.25 }])).toBe(
    '  stage   passed   failed  seconds\n  unit       519        0      7.3',
  );
});

test('below the table stand the tests that failed, since what each stage printed may be far above', () => {
  const outcome = { name: 'unit', passed: 519, failed: 1, seconds: 7.25, failures: ['a.test.ts: counts: expected 1'] };
  expect(stageTable([outcome]).split('\n').at(-1)).toBe('  ✗ unit: a.test.ts: counts: expected 1');
});
