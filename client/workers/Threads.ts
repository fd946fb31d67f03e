/** Makes threads of one kind. The first may be started before anybody is there to take it. */
export class Threads {
  readonly #make: () => Worker;
  #ahead: Worker | null = null;
  #taken = false;

  constructor(make: () => Worker) {
    this.#make = make;
  }

  /** Starts the one that is taken first; once that is taken, none. */
  startAhead(): Worker | null {
    if (this.#taken || this.#ahead !== null) return this.#ahead;
    const thread = (this.#ahead = this.#make());
    // What goes wrong once it is taken is heard by who took it.
    thread.addEventListener('error', () => {
      if (this.#ahead === thread) this.#ahead = null;
    });
    return thread;
  }

  /** Ends what was started ahead, unless it is taken. */
  endAhead(): void {
    this.#ahead?.terminate();
    this.#ahead = null;
  }

  readonly take = (): Worker => {
    const thread = this.#ahead ?? this.#make();
    this.#ahead = null;
    this.#taken = true;
    return thread;
  };
}
