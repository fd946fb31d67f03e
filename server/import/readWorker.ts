/**
 * The thread in which the files of an import are read: some formats are read in one go, which takes seconds, and what a
 * file is made of may take more memory than there is; then the thread ends, not the server.
 */
import { parentPort } from 'node:worker_threads';
import type { RunnerMessage } from '../supervisor/Runner.js';
import { readImport, type ReadImport } from './readImport.js';
import type { Failure, ReadReply, ReadState, ReadTask } from './reading.js';
import { EntityKeys } from './stage/EntityKeys.js';

const port = parentPort;
if (!port) throw new Error('readWorker runs as a worker thread only.');
const send = (message: RunnerMessage<ReadReply>, transfer: ArrayBuffer[] = []): void =>
  port.postMessage(message, transfer);

async function read({ folder, files, request, keys }: ReadTask): Promise<void> {
  try {
    const state = stateOf(
      await readImport(folder, files, request, {
        keys: EntityKeys.of(keys),
        onProgress: (progress) => send({ news: { say: 'progress', progress } }),
      }),
    );
    send({ reply: { say: 'read', read: state } }, buffersOf(state));
  } catch (error) {
    send({ reply: { say: 'failed', error: failureOf(error) } });
  }
}

const stateOf = ({ staged, planned, log, complete }: ReadImport): ReadState => ({
  staged: staged.state,
  files: planned.map(({ summary }) => summary),
  log: log.state,
  complete,
});

/** The tables, which go over as they are and are not copied. */
const buffersOf = ({ staged: { ids, degrees } }: ReadState): ArrayBuffer[] =>
  [...Object.values(ids).flatMap(({ slots, hashes }) => [slots, hashes]), degrees].map(
    ({ buffer }) => buffer as ArrayBuffer,
  );

function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { message: String(error), stack: undefined, code: undefined };
  return { message: error.message, stack: error.stack, code: (error as NodeJS.ErrnoException).code };
}

port.on('message', (task: ReadTask) => void read(task));
send({ ready: true });
