/** Values as JSON text, one at a time: others may have their turn in the midst of a long list. */
import type { Value } from '../../../../cypher/engine/values/Value.js';
import { jsonText } from '../../plainValue.js';
import type { Walk } from './sizeWithin.js';
import { toStoreValue } from './toStoreValue.js';

/** Pieces put together at a time. */
const PIECES = 4_096;

/** A list of the values. */
export function jsonOf(values: readonly Value[], walk: Walk): string {
  const text = new Pieces();
  writeList(values, text, walk);
  return text.whole();
}

function write(value: Value, to: Pieces, walk: Walk): void {
  walk.step();
  if (Array.isArray(value)) writeList(value, to, walk);
  else if (value instanceof Map) writeEntries(value, to, walk);
  else to.add(jsonText(toStoreValue(value, walk.graph)));
}

function writeList(values: readonly Value[], to: Pieces, walk: Walk): void {
  let before = '[';
  for (const value of values) {
    to.add(before);
    write(value, to, walk);
    before = ',';
  }
  to.add(before === '[' ? '[]' : ']');
}

function writeEntries(entries: ReadonlyMap<string, Value>, to: Pieces, walk: Walk): void {
  let before = '{';
  for (const [key, value] of entries) {
    to.add(`${before}${JSON.stringify(key)}:`);
    write(value, to, walk);
    before = ',';
  }
  to.add(before === '{' ? '{}' : '}');
}

/** Many short texts, put together by and by. */
class Pieces {
  readonly #joined: string[] = [];
  #open: string[] = [];

  add(piece: string): void {
    if (this.#open.push(piece) < PIECES) return;
    this.#joined.push(this.#open.join(''));
    this.#open = [];
  }
  whole(): string {
    return this.#joined.join('') + this.#open.join('');
  }
}
