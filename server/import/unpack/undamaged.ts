import type { FileRefused } from '../ProblemLog.js';

/** Passes on bytes that are being unpacked. Throws `refusal` where they cannot be, and errors of the disk as they are. */
export async function* undamaged(
  chunks: AsyncIterable<Buffer>,
  refusal: (error: unknown) => FileRefused,
): AsyncGenerator<Buffer> {
  try {
    yield* chunks;
  } catch (error) {
    throw error instanceof Error && 'syscall' in error ? error : refusal(error);
  }
}
