/** Why a record cannot be taken, and the checks that entities and facts share. Pure. */
import { ID_LENGTH, type ImportRemedy } from '../../../contract/index.js';
import type { Properties, PropertyValue } from '../records.js';
import { valueFault } from './checkValue.js';

/** `column`: the column or attribute at fault, null for the whole record. `reason` says what to do. */
export interface Fault {
  column: string | null;
  reason: string;
  /** What the import could be asked for, so that it is none. */
  remedy?: ImportRemedy;
}

/** Control characters (Cc), line and paragraph separators; spelt out, because classes by property are slow. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

/** Why a text cannot be an id; null when it can. */
export function idFault(id: string): Fault | null {
  if (id.length > ID_LENGTH) {
    const reason = `the id "${id.slice(0, 40)}…" is longer than ${ID_LENGTH.toLocaleString('en')} characters: use a shorter key`;
    return { column: null, reason };
  }
  if (!CONTROL.test(id)) return null;
  const remedy = 'use letters, digits and - _ . : /';
  return { column: null, reason: `the id ${JSON.stringify(id)} holds a control character or line end: ${remedy}` };
}

/** The first value that cannot be stored; null when all can. */
export function propertiesFault(properties: Properties): Fault | null {
  for (const column in properties) {
    const reason = valueFault(properties[column] as PropertyValue);
    if (reason !== null) return { column, reason };
  }
  return null;
}
