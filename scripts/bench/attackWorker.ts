/** A client that attacks, in a thread of its own: what it sends and reads does not hold up who measures. */
import { parentPort, workerData } from 'node:worker_threads';
import { ATTACKS } from './attacks.js';

export interface AttackerTask {
  url: string;
  /** Of ATTACKS. */
  name: string;
}

const { url, name } = workerData as AttackerTask;
const attack = ATTACKS.find((one) => one.name === name);
if (!parentPort || !attack) throw new Error(`attackWorker runs as a worker thread, for an attack; not for ${name}.`);

let isOver = false;
const giveUp = new AbortController();
parentPort.on('message', (word: 'over' | 'give up') => {
  isOver = true;
  if (word === 'give up') giveUp.abort();
});
parentPort.postMessage('ready');
while (!isOver) {
  await attack.send(url, giveUp.signal);
  await new Promise((resolve) => setImmediate(resolve));
}
parentPort.close();
