/** The rows of a table of relationships, in columns, which grow as rows are added. */
import { IdColumn } from './IdColumn.js';
import { longer } from './longer.js';

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

  #grow(): void {
    const { count } = this;
    this.starts = longer(this.starts, count);
    this.ends = longer(this.ends, count);
    this.formNumbers = longer(this.formNumbers, count);
    this.places = longer(this.places, count);
    this.states = longer(this.states, count);
  }
}
