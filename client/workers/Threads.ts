/** Makes threads of one kind. The first may be started before anybody is there to take it. */
export class Threads {
  readonly #make: () => Worker;
  #ahead: Worker | null = null;
  #taken = false;

  constructor(make: () => Worker) {
    this.#make = make;
  }

  /** Starts one for who takes the first; once that is taken, none. */
  startAhead(): void {
    if (this.#taken || this.#ahead !== null) return;
    this.#ahead = this.#make();
    // What goes wrong once it is taken is heard by who took it.
    this.#ahead.addEventListener('error', () => {
      this.#ahead = null;
    });
  }

  readonly take = (): Worker => {
    const thread = this.#ahead ?? this.#make();
    this.#ahead = null;
    this.#taken = true;
    return thread;
  };
}
