/** One writer at a time: overlapping write transactions conflict in the embedded engine. */

export class WriteQueue {
  #tail: Promise<void> = Promise.resolve();
  #active = 0;

  /** True while a writer holds the queue. */
  get busy(): boolean {
    return this.#active > 0;
  }

  /** Resolves with `release` when it is this writer's turn; call it once, whatever happens. Rejects when `signal` ends the wait. */
  enter(signal: AbortSignal): Promise<() => void> {
    const before = this.#tail;
    let leave: () => void = () => undefined;
    this.#tail = new Promise((resolve) => {
      leave = resolve;
    });
    return new Promise((resolve, reject) => {
      const abandon = (): void => {
        void before.then(leave);
        reject(signal.reason);
      };
      if (signal.aborted) return abandon();
      signal.addEventListener('abort', abandon, { once: true });
      void before.then(() => {
        signal.removeEventListener('abort', abandon);
        if (signal.aborted) return;
        this.#active++;
        let released = false;
        resolve(() => {
          if (released) return;
          released = true;
          this.#active--;
          leave();
        });
      });
    });
  }
}
