/** The thread in which strangers' statements are read. */
import { parentPort } from 'node:worker_threads';
import type { RunnerMessage } from '../../supervisor/Runner.js';
import { StatementReader, type ReadReply, type ReadTask } from './readStatement.js';

const port = parentPort;
if (!port) throw new Error('readerWorker runs as a worker thread only.');
const send = (message: RunnerMessage<ReadReply>): void => port.postMessage(message);
const reader = new StatementReader();
port.on('message', (task: ReadTask) => send({ reply: reader.read(task) }));
send({ ready: true });
