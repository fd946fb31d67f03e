/**
 * What is made when it is asked for, and kept for those who ask next: of much that may be named, that which was asked for
 * last. What somebody still reads by is not made a second time.
 */

/** That are kept for those who ask next. */
const MOST_KEPT = 16;
/** That there are at any time, with those that are still read by. */
const MOST_LIVING = 64;

export class LastAsked<Key, T extends object> {
  /** The one asked for last at the end. */
  readonly #kept = new Map<Key, T>();
  readonly #living = new Map<Key, WeakRef<T>>();

  /** Null: `make` gives none, or there are too many. */
  of(key: Key, make: () => T | null): T | null {
    const known = this.#living.get(key)?.deref();
    if (known) return this.#keep(key, known);
    for (const [each, one] of this.#living) if (!one.deref()) this.#living.delete(each);
    const made = this.#living.size < MOST_LIVING ? make() : null;
    if (!made) return null;
    this.#living.set(key, new WeakRef(made));
    return this.#keep(key, made);
  }
  *all(): Iterable<T> {
    for (const one of this.#living.values()) {
      const living = one.deref();
      if (living) yield living;
    }
  }

  #keep(key: Key, one: T): T {
    this.#kept.delete(key);
    this.#kept.set(key, one);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT) this.#kept.delete(oldest!);
    return one;
  }
}
