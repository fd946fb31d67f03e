/** How a command ends: done, or with what went wrong and what to do about it, in words and in the exit code. */

/** Runs `main`; on an error prints its message and hint, never a stack of our own refusals, and sets exit code 1. */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  // Whoever reads what is printed may stop reading.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  try {
    await main();
  } catch (error) {
    console.error(wordsOf(error));
    process.exitCode = 1;
  }
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { hint } = (error as { details?: { hint?: string } }).details ?? {};
  return hint === undefined ? error.message : `${error.message}\n${hint}`;
}
