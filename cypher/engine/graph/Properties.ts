/**
 * The properties of a node or relationship: never changed, only replaced. Records with the same keys share one list of
 * them (a shape), so that half a million relationships hold their values and little else.
 */
import type { Value } from '../values/Value.js';

class Shape {
  readonly #next = new Map<string, Shape>();
  readonly places: ReadonlyMap<string, number>;
  constructor(readonly keys: readonly string[]) {
    this.places = new Map(keys.map((key, place) => [key, place]));
  }
  with(key: string): Shape {
    let next = this.#next.get(key);
    if (!next) this.#next.set(key, (next = new Shape([...this.keys, key])));
    return next;
  }
}
const EMPTY_SHAPE = new Shape([]);

export class Properties implements Iterable<[string, Value]> {
  static readonly NONE = new Properties(EMPTY_SHAPE, []);

  private constructor(
    private readonly shape: Shape,
    private readonly values: readonly Value[],
  ) {}

  /** Entries that are null are left out: a property is never null. */
  static from(entries: Iterable<readonly [string, Value]>): Properties {
    let shape = EMPTY_SHAPE;
    let values: Value[] = [];
    for (const [key, value] of entries) {
      if (value === null) continue;
      const place = shape.places.get(key);
      if (place === undefined) {
        shape = shape.with(key);
        values.push(value);
      } else {
        values = [...values];
        values[place] = value;
      }
    }
    return values.length === 0 ? Properties.NONE : new Properties(shape, values);
  }

  get size(): number {
    return this.values.length;
  }
  get keys(): readonly string[] {
    return this.shape.keys;
  }
  /** Null where there is no such property. */
  get(key: string): Value {
    const place = this.shape.places.get(key);
    return place === undefined ? null : (this.values[place] as Value);
  }
  has(key: string): boolean {
    return this.shape.places.has(key);
  }
  /** With this value; null takes the property away. */
  with(key: string, value: Value): Properties {
    const place = this.shape.places.get(key);
    if (value === null)
      return place === undefined ? this : Properties.from([...this].filter(([known]) => known !== key));
    if (place === undefined) return new Properties(this.shape.with(key), [...this.values, value]);
    const values = [...this.values];
    values[place] = value;
    return new Properties(this.shape, values);
  }
  *[Symbol.iterator](): Iterator<[string, Value]> {
    const { keys } = this.shape;
    for (let place = 0; place < keys.length; place++) yield [keys[place] as string, this.values[place] as Value];
  }
}
