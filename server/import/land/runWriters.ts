/**
 * Runs the steps of an import by several writers side by side: while one transaction is being committed, the next is
 * being written. Knows nothing of what a step does.
 */

/**
 * Each writer takes the next step as soon as it is free, and one step is always made ready ahead. After a failure no
 * writer begins another; rejects with the first failure once all have ended.
 */
export async function runWriters<Step>(
  steps: AsyncGenerator<Step, void>,
  writers: number,
  land: (step: Step, writer: number) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = [];
  const ask = (): Promise<IteratorResult<Step, void>> => {
    const asked = steps.next();
    asked.catch(() => undefined);
    return asked;
  };
  let ready = ask();
  const run = async (writer: number): Promise<void> => {
    while (failures.length === 0) {
      const current = ready;
      ready = ask();
      const { value, done } = await current;
      if (done || failures.length > 0) return;
      await land(value, writer);
    }
  };
  await Promise.all(
    Array.from({ length: writers }, (_, writer) =>
      run(writer).catch((error: unknown) => {
        failures.push(error);
      }),
    ),
  );
  if (failures.length === 0) return;
  await steps.return();
  throw failures[0];
}
