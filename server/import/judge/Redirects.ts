/** Which key stands for a key now: that of the entity that the one of the key was merged into. */
import type { ReadRows } from '../readRows.js';

export class Redirects {
  /** By a key that was merged away, the one that it was merged into, which may have been merged further. */
  readonly kept: ReadonlyMap<string, string>;

  constructor(kept: ReadonlyMap<string, string> = new Map()) {
    this.kept = kept;
  }

  static async load(read: ReadRows): Promise<Redirects> {
    return new Redirects(new Map((await read('judgements.merged', {})).map(({ other, kept }) => [other, kept])));
  }

  now(key: string): string {
    if (this.kept.size === 0) return key;
    let now = key;
    for (let next = this.kept.get(now); next !== undefined; next = this.kept.get(now)) now = next;
    return now;
  }

  /** Keys that stand for those that begin so and were merged away. */
  targetsOf(prefix: string): Set<string> {
    return new Set([...this.kept.keys()].filter((key) => key.startsWith(prefix)).map((key) => this.now(key)));
  }
}
