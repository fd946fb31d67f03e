/** The rows of a table of relationships, in columns, which grow as rows are added. */
import { IdColumn } from './IdColumn.js';
import { longer, picked } from './longer.js';

/** That it was removed; that its values are in its object. Of others, which have 0, they are where they were read from. */
export const [GONE, OWN] = [1, 2];
const FIRST = 1_024;

export interface Row {
  id: number;
  /** Ordinals of the nodes. */
  start: number;
  end: number;
  /** The number of its form, and where its values stand among the packed ones. */
  form: number;
  place: number;
}

export class Rows {
  count = 0;
  readonly ids = new IdColumn();
  starts = new Uint32Array(FIRST);
  ends = new Uint32Array(FIRST);
  formNumbers = new Uint32Array(FIRST);
  places = new Uint32Array(FIRST);
  states = new Uint8Array(FIRST);

  /** Gives the row. */
  add({ id, start, end, form, place }: Row): number {
    const row = this.count++;
    if (row === this.starts.length) this.#grow();
    this.ids.add(id);
    this.starts[row] = start;
    this.ends[row] = end;
    this.formNumbers[row] = form;
    this.places[row] = place;
    return row;
  }
  /** Of one that is there. */
  rowOf(id: number): number | undefined {
    const row = this.ids.rowOf(id);
    return row === undefined || this.states[row] === GONE ? undefined : row;
  }

  /**
   * Leaves out the rows that are gone, and gives those that stay, in their order. `ordinals`: what those of the nodes are from
   * now on.
   */
  compact(ordinals: Uint32Array): Uint32Array {
    const kept = this.#there();
    this.count = kept.length;
    this.ids.compact(kept);
    this.starts = renamed(picked(this.starts, kept), ordinals);
    this.ends = renamed(picked(this.ends, kept), ordinals);
    this.formNumbers = picked(this.formNumbers, kept);
    this.places = picked(this.places, kept);
    this.states = picked(this.states, kept);
    return kept;
  }

  #there(): Uint32Array {
    const there = new Uint32Array(this.count);
    let count = 0;
    for (let row = 0; row < this.count; row++) if (this.states[row] !== GONE) there[count++] = row;
    return there.subarray(0, count);
  }
  #grow(): void {
    const { count } = this;
    this.starts = longer(this.starts, count);
    this.ends = longer(this.ends, count);
    this.formNumbers = longer(this.formNumbers, count);
    this.places = longer(this.places, count);
    this.states = longer(this.states, count);
  }
}

/** A plain loop: this is done of all rows while everybody waits. */
function renamed(nodes: Uint32Array<ArrayBuffer>, ordinals: Uint32Array): Uint32Array<ArrayBuffer> {
  for (let at = 0; at < nodes.length; at++) nodes[at] = ordinals[nodes[at]!]!;
  return nodes;
}
