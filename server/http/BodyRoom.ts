/**
 * Bounds the memory that bodies take which are being received or answered: who sends several large ones at once, or
 * stops in the midst of them, is refused, and takes no room from the others.
 */
import { EntenteError } from '../EntenteError.js';
import type { Client } from '../supervisor/FairQueue.js';

export interface RoomLimits {
  /** Bytes of all bodies. */
  bytes: number;
  /** Bytes of those of one client. */
  bytesOfOne: number;
}

export class BodyRoom {
  #taken = 0;
  readonly #takenBy = new Map<string, number>();

  constructor(private readonly limits: RoomLimits) {}

  /** Throws EntenteError 'server.busy' where there is no room for so many bytes more. */
  take(bytes: number, { address }: Pick<Client, 'address'>): void {
    const ofOne = (this.#takenBy.get(address) ?? 0) + bytes;
    if (ofOne > this.limits.bytesOfOne || this.#taken + bytes > this.limits.bytes) throw full();
    this.#taken += bytes;
    this.#takenBy.set(address, ofOne);
  }

  give(bytes: number, { address }: Pick<Client, 'address'>): void {
    this.#taken -= bytes;
    const left = (this.#takenBy.get(address) ?? 0) - bytes;
    if (left > 0) this.#takenBy.set(address, left);
    else this.#takenBy.delete(address);
  }
}

const full = (): EntenteError =>
  new EntenteError('server.busy', 'The server has as many large requests in hand as it can hold.', {
    hint: 'Send them one after the other.',
  });
