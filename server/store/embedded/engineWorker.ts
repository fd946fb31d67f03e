/** The engine's thread: it opens the database of a folder and answers statements until it is asked to close. */
import { parentPort, receiveMessageOnPort, workerData, type MessagePort } from 'node:worker_threads';
import { CommittedGraph } from '../../../cypher/engine/graph/CommittedGraph.js';
import { openDurable } from './durable/openDurable.js';
import { plainError } from './errors.js';
import type { EngineWorkerData, Notice, Reply, Request } from './messages.js';
import { EngineRoom, type HeardRequest } from './worker/EngineRoom.js';

const port = parentPort;
if (!port) throw new Error('engineWorker runs as a worker thread only.');
const { folder, flags, memoryLimitBytes } = workerData as EngineWorkerData;
const tell = (notice: Notice): void => port.postMessage(notice);

let close = (): void => undefined;
/** The next request, in the midst of a turn; what closes the database waits for the turn's end. */
function receive(): HeardRequest | null {
  const { message: request } = (receiveMessageOnPort(port as MessagePort) as { message: Request } | undefined) ?? {};
  if (request?.do !== 'close') return request ?? null;
  setImmediate(close);
  return null;
}

async function open(): Promise<EngineRoom> {
  const durable = await openDurable(folder, { log: (line) => tell({ say: 'log', line }) });
  const graph = new CommittedGraph();
  await durable.load(graph);
  const send = (reply: Reply, transfer: ArrayBuffer[] = []): void => port?.postMessage(reply, transfer);
  return new EngineRoom({ graph, durable, flags: new Int32Array(flags), memoryLimitBytes, send, receive });
}

open().then(
  (room) => {
    close = () => void room.close().finally(() => port.close());
    port.on('message', (request: Request) => (request.do === 'close' ? close() : room.hear(request)));
    tell({ say: 'opened' });
  },
  (error: unknown) => {
    tell({ say: 'cannot-open', error: plainError(error) });
    port.close();
  },
);
