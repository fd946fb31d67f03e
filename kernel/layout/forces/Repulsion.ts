/**
 * Bodies push each other away, those far off taken together (Barnes and Hut, 1986): a tree of squares in typed arrays,
 * built anew at each step, so that a step of ten thousand bodies takes milliseconds. Pure and deterministic.
 */

/** A square is taken as one body when its side is less than this share of its distance. */
const OPENING = 1.1;
/** Beyond this nobody pushes, in the plane's units: parts of a graph that have nothing in common do not fly apart. */
const REACH = 900;
/** Squares are not divided further: bodies that lie together share one. */
const DEEPEST = 24;

export class Repulsion {
  readonly #capacity: number;
  /** Four squares within each, the upper left first; 0: empty, negative: the body `-index - 1`. */
  readonly #inner: Int32Array;
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #count: Float64Array;
  readonly #side: Float64Array;
  readonly #stack = new Int32Array(4 * (DEEPEST + 2));
  #used = 0;

  constructor(bodies: number) {
    // A tree of n bodies seldom has more than two squares to a body; those that lie together have none of their own.
    this.#capacity = Math.max(64, 4 * bodies);
    this.#inner = new Int32Array(4 * this.#capacity);
    [this.#x, this.#y, this.#count, this.#side] = [0, 1, 2, 3].map(() => new Float64Array(this.#capacity)) as [
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
    ];
  }

  /** Adds to the speeds `vx`, `vy` what each body gets from all others: `strength` over the distance. */
  push(x: Float64Array, y: Float64Array, vx: Float64Array, vy: Float64Array, strength: number): void {
    this.#build(x, y);
    for (let i = 0; i < x.length; i++) this.#pushOne(i, x, y, vx, vy, strength);
  }

  #build(x: Float64Array, y: Float64Array): void {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i < x.length; i++) {
      left = Math.min(left, x[i]!);
      right = Math.max(right, x[i]!);
      top = Math.min(top, y[i]!);
      bottom = Math.max(bottom, y[i]!);
    }
    this.#used = 0;
    const side = Math.max(right - left, bottom - top, 1);
    this.#open(side);
    for (let i = 0; i < x.length; i++) this.#insert(i, x, y, left, top, side);
    // Inner squares come after their outer one.
    for (let square = this.#used - 1; square >= 0; square--) this.#sum(square, x, y);
  }

  #open(side: number): number {
    const square = this.#used++;
    this.#inner.fill(0, 4 * square, 4 * square + 4);
    this.#x[square] = this.#y[square] = this.#count[square] = 0;
    this.#side[square] = side;
    return square;
  }

  #insert(body: number, x: Float64Array, y: Float64Array, left: number, top: number, side: number): void {
    let square = 0;
    for (let depth = 0; ; depth++) {
      side /= 2;
      const [east, south] = [x[body]! >= left + side, y[body]! >= top + side];
      if (east) left += side;
      if (south) top += side;
      const at = 4 * square + (east ? 1 : 0) + (south ? 2 : 0);
      const there = this.#inner[at]!;
      if (there === 0) return void (this.#inner[at] = -body - 1);
      if (there > 0) square = there;
      else if (depth >= DEEPEST || this.#used >= this.#capacity) return this.#hold(square, body, x, y);
      else {
        const other = -there - 1;
        const next = this.#open(side);
        this.#inner[at] = next;
        const quarter = (x[other]! >= left + side / 2 ? 1 : 0) + (y[other]! >= top + side / 2 ? 2 : 0);
        this.#inner[4 * next + quarter] = there;
        square = next;
      }
    }
  }

  /** Counts a body for which there is no square, where it is. */
  #hold(square: number, body: number, x: Float64Array, y: Float64Array): void {
    this.#x[square]! += x[body]!;
    this.#y[square]! += y[body]!;
    this.#count[square]! += 1;
  }

  /** How many a square has, and their middle. */
  #sum(square: number, x: Float64Array, y: Float64Array): void {
    let [sx, sy, count] = [this.#x[square]!, this.#y[square]!, this.#count[square]!];
    for (let quarter = 0; quarter < 4; quarter++) {
      const there = this.#inner[4 * square + quarter]!;
      if (there === 0) continue;
      const many = there > 0 ? this.#count[there]! : 1;
      sx += (there > 0 ? this.#x[there]! : x[-there - 1]!) * many;
      sy += (there > 0 ? this.#y[there]! : y[-there - 1]!) * many;
      count += many;
    }
    this.#x[square] = sx / count;
    this.#y[square] = sy / count;
    this.#count[square] = count;
  }

  #pushOne(body: number, x: Float64Array, y: Float64Array, vx: Float64Array, vy: Float64Array, strength: number): void {
    const [inner, stack, px, py] = [this.#inner, this.#stack, x[body]!, y[body]!];
    let [ax, ay, depth] = [0, 0, 1];
    stack[0] = 0;
    while (depth > 0) {
      const square = stack[--depth]!;
      for (let quarter = 0; quarter < 4; quarter++) {
        const there = inner[4 * square + quarter]!;
        if (there === 0 || there === -body - 1) continue;
        const dx = px - (there > 0 ? this.#x[there]! : x[-there - 1]!);
        const dy = py - (there > 0 ? this.#y[there]! : y[-there - 1]!);
        const far = dx * dx + dy * dy;
        if (there > 0 && this.#side[there]! * this.#side[there]! > far * OPENING * OPENING) {
          stack[depth++] = there;
          continue;
        }
        if (far > REACH * REACH) continue;
        const pushed = (strength * (there > 0 ? this.#count[there]! : 1)) / Math.max(1, far);
        ax += dx * pushed;
        ay += dy * pushed;
      }
    }
    vx[body]! += ax;
    vy[body]! += ay;
  }
}
