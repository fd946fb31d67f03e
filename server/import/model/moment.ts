/** Times of nodes and edges as values that databases compare: dates, and moments of a day. Pure. */
import type { Scalar } from '../records.js';
import { BadValue, scalarReader } from './valueReader.js';

/** Attributes that hold when a node or an edge is there, as GEXF names them. */
export const TIMES = ['start', 'startopen', 'end', 'endopen', 'timestamp'] as const;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** With its zone, if it has one. */
const MOMENT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?$/;

/** A day, or a moment with or without its zone. The text itself where it says less (`2009-05`), or is no time. */
export function momentOf(text: string): Scalar {
  const moment = MOMENT.exec(text);
  if (moment === null && !DAY.test(text)) return text;
  const value = scalarReader(moment === null ? 'date' : moment[1] === undefined ? 'localdatetime' : 'datetime')(text);
  return value instanceof BadValue ? text : value;
}
