/**
 * Of the first picture of a large graph discs and lines are seen alone, for a frame: to find room for names takes as long
 * as all before it. They wait until what else is due had its turn, such as what the reader has pressed. Knows nothing of
 * what is drawn.
 */
export class FirstSight {
  readonly #over: () => void;
  #isOver = false;
  #frame = 0;
  #turn: ReturnType<typeof setTimeout> | undefined;

  /** `over`: called after it. */
  constructor(over: () => void) {
    this.#over = over;
  }

  /** Whether discs and lines are to be drawn alone; the first question begins it. */
  get isOn(): boolean {
    if (this.#isOver) return false;
    this.#frame ||= requestAnimationFrame(() => {
      this.#turn = setTimeout(() => {
        this.#isOver = true;
        this.#over();
      });
    });
    return true;
  }

  end(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#turn);
  }
}
