import { expect, test } from 'vitest';
import { runStages } from './runStages.mjs';

test('the programs of a stage leave the processor to those of urgent ones', async () => {
  const niceness = new Map<boolean, number>();
  // It reads its priority after a moment, when that has been set.
  const exitWithPriority = 'setTimeout(() => process.exit(100 + os.getPriority()), 200)';
  const stage = (urgent: boolean) => ({
    name: urgent ? 'first' : 'beside',
    urgent,
    run: async (start: (args: string[]) => Promise<number>) => {
      niceness.set(urgent, await start(['--eval', exitWithPriority]));
      return { passed: 1, failed: 0 };
    },
  });
  await runStages([stage(true), stage(false)], { say: () => undefined });
  expect(niceness.get(false)).toBe(niceness.get(true)! + 5);
});
