import { setPriority } from 'node:os';

/** A third of the processor where others want it, too; less, and a busy machine would not read a statement in time. */
const NICE = 5;

/** This thread gives way to the server's own, which answers everybody. On Linux alone threads have priorities. */
export function giveWay(): void {
  if (process.platform === 'linux') setPriority(NICE);
}
