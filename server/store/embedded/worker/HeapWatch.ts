/** Sees to it that the thread does not run out of memory: before that, the statement that took most of it is ended. */
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What takes memory while it has its turn. */
export interface Consumer {
  /** Bytes by which what is in use grew in its turns. */
  grown: number;
  /** It must end as soon as it notices. */
  isDoomed: boolean;
}

/** Share of the heap that may be in use. */
const SHARE = 0.85;
/** Share that must be found in use for it to be in use: with less, what nobody uses any more is collected again. */
const LIVE_SHARE = 0.6;
/** Milliseconds between two looks. */
const LOOK_MS = 20;
/** Milliseconds between two collections where little was collected: they hold everybody up. */
const COLLECT_MS = 3_000;

export class HeapWatch {
  readonly #consumers = new Set<Consumer>();
  #current: Consumer | null = null;
  #turnBegan = 0;
  #looked = 0;
  #collected = -Infinity;
  /** In use after the last collection. */
  #live = 0;
  #collect: (() => void) | null = null;

  constructor(private readonly limitBytes: number) {}

  add(consumer: Consumer): void {
    this.#consumers.add(consumer);
  }
  remove(consumer: Consumer): void {
    this.#consumers.delete(consumer);
    // What it leaves behind is nobody else's fault.
    if (consumer.isDoomed) this.#collected = -Infinity;
  }
  /** `consumer` has the turn from now on; null: nobody. */
  turn(consumer: Consumer | null): void {
    const used = usedBytes();
    this.#account(used);
    this.#current = consumer;
    this.#turnBegan = used;
  }

  /** To be called often: dooms the largest consumer where too much is in use. */
  look(now: number): void {
    if (now < this.#looked + LOOK_MS) return;
    this.#looked = now;
    if (!this.#isExceeded()) return;
    if (now > this.#collected + COLLECT_MS || this.#live < LIVE_SHARE * this.limitBytes) {
      this.#account(usedBytes());
      this.#collectGarbage();
      // What lies outside the heap and nobody uses is found by one collection, and counts until the next.
      if (this.#isExceeded()) this.#collectGarbage();
      this.#collected = performance.now();
      this.#live = usedBytes();
      this.#turnBegan = this.#live;
      if (!this.#isExceeded()) return;
    }
    this.#account(usedBytes());
    let largest: Consumer | null = null;
    for (const consumer of this.#consumers) if (!largest || consumer.grown > largest.grown) largest = consumer;
    if (largest) largest.isDoomed = true;
  }

  #isExceeded(): boolean {
    return usedBytes() > SHARE * this.limitBytes;
  }
  /** What a collection gave back in its turn is not counted against anybody. */
  #account(used: number): void {
    if (this.#current) this.#current.grown += Math.max(0, used - this.#turnBegan);
    this.#turnBegan = used;
  }
  #collectGarbage(): void {
    if (!this.#collect) {
      setFlagsFromString('--expose-gc');
      this.#collect = runInNewContext('gc') as () => void;
    }
    this.#collect();
  }
}

/** With what lies outside the heap, as columns of values do. */
function usedBytes(): number {
  const { used_heap_size: within, external_memory: outside } = getHeapStatistics();
  return within + outside;
}
