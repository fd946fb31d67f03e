/**
 * Divides a graph in a thread of its own: half a million relations take seconds, in which the server answers others.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { divide } from './divide.js';
import type { Relations } from './louvain.js';

parentPort?.postMessage(divide(workerData as Relations));
