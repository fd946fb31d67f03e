/**
 * Bounds what this thread's driver receives, before it is kept: a record is held until it is whole, and a million
 * values in one would be converted before anybody could count them. Reaches into the pinned driver, which has no such
 * setting.
 */
import { createRequire } from 'node:module';

/** One record. A byte may become a value of forty bytes, and the thread must not run out of its memory in one step. */
const MESSAGE_BYTES = 8 * 1024 ** 2;
/**
 * What is asked for at a time: all of it may have to be kept. More than a reader takes of rows that are not too large.
 */
const PORTION_BYTES = 32 * 1024 ** 2;
const RECORD = 0x71;

interface Chunk {
  length: number;
  getUInt8(position: number): number;
}
interface Dechunker {
  _currentMessage: Chunk[];
  _onHeader(chunkBytes: number): unknown;
}
interface Received {
  message: number;
  portion: number;
}

/** `tooLarge` is called in the midst of receiving, and must not return. */
export function boundMessages(tooLarge: () => never): void {
  const driver = createRequire(import.meta.url).resolve('neo4j-driver');
  const { Dechunker } = createRequire(driver)('neo4j-driver-bolt-connection/lib/channel/chunking.js') as {
    Dechunker: { prototype: Dechunker };
  };
  const received = new WeakMap<Dechunker, Received>();
  const onHeader = Dechunker.prototype._onHeader;
  Dechunker.prototype._onHeader = function (this: Dechunker, chunkBytes) {
    const count = received.get(this) ?? { message: 0, portion: 0 };
    received.set(this, count);
    count.message += chunkBytes;
    count.portion += chunkBytes;
    if (count.message > MESSAGE_BYTES || count.portion > PORTION_BYTES) tooLarge();
    if (chunkBytes === 0) {
      count.message = 0;
      // The second byte of a message says what it is. Any other than a record ends the portion.
      const [first] = this._currentMessage;
      if (first && first.length > 1 && first.getUInt8(1) !== RECORD) count.portion = 0;
    }
    return onHeader.call(this, chunkBytes);
  };
}
