/** One writer at a time: what a transaction lies over does not change while it lasts. */

export class WriteQueue {
  #tail: Promise<void> = Promise.resolve();

  /**
   * Resolves with `release` when it is this writer's turn; call it, whatever happens. Rejects when `signal` ends the
   * wait.
   */
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
        if (!signal.aborted) resolve(leave);
      });
    });
  }
}
