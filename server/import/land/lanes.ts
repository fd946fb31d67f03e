/**
 * Steps of an import side by side: while one transaction is being kept, the next is being written. Knows nothing of
 * what a step does.
 */
import type { Value } from '../../store/GraphStore.js';

/** Transactions at a time where the engine takes more than one. */
export const LANES = 2;
/** Clears what lanes noted on the record of an import; `step` is what earlier versions noted. */
export const NO_STEPS: Record<string, Value> = {
  step: null,
  ...Object.fromEntries(Array.from({ length: LANES }, (_, lane) => [`step${lane}`, null])),
};

/**
 * Each lane takes the next step as soon as it is free, and one step is always made ready ahead. After a failure no lane
 * begins another; rejects with the first one once all have ended.
 */
export async function inLanes<Step>(
  steps: AsyncGenerator<Step, void>,
  lanes: number,
  land: (step: Step, lane: number) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = [];
  const ask = (): Promise<IteratorResult<Step, void>> => {
    const asked = steps.next();
    asked.catch(() => undefined);
    return asked;
  };
  let ready = ask();
  const run = async (lane: number): Promise<void> => {
    while (failures.length === 0) {
      const current = ready;
      ready = ask();
      const { value, done } = await current;
      if (done || failures.length > 0) return;
      await land(value, lane);
    }
  };
  await Promise.all(
    Array.from({ length: lanes }, (_, lane) =>
      run(lane).catch((error: unknown) => {
        failures.push(error);
      }),
    ),
  );
  if (failures.length === 0) return;
  await steps.return();
  throw failures[0];
}
