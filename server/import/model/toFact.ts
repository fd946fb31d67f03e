/** From an edge as a file has it to a fact as Entente stores it: type, status, date, properties, each checked. Pure. */
import { createHash } from 'node:crypto';
import { CLAIM_STATUSES, TYPED_STATUSES } from '../../../contract/index.js';
import { PLAIN_KEY_LENGTH } from '../limits.js';
import type { EdgeRecord, Properties } from '../records.js';
import { factDate } from './factDate.js';
import { looksLikeDate } from './isoDate.js';
import { idFault, propertiesFault, type Fault } from './faults.js';
import { typeName, type SchemaName } from './schemaName.js';

export interface IncomingFact {
  type: string;
  /** Status, date, precision and what else the file says; factId and what is derived are added later. */
  properties: Properties;
}

/**
 * `defaultType` stands where the edge names no type; `remark` hears of what had to be changed. The record's properties
 * become the fact's.
 */
export function toFact(record: EdgeRecord, defaultType: string, remark: (text: string) => void): IncomingFact | Fault {
  const { source, target, fact, properties } = record;
  const badId = idFault(source) ?? idFault(target) ?? (fact === null ? null : idFault(fact));
  if (badId) return badId;
  const text = record.type ?? defaultType;
  const type = checkedType(text);
  if ('reason' in type) return { column: null, reason: type.reason };
  if (type.renamed)
    remark(`relation type ${text} is kept as ${type.name}: Entente keeps the name ${text} for its own relationships`);
  const fault =
    propertiesFault(properties) ?? setStatus(properties, record.status) ?? setDate(properties, record.date, remark);
  return fault ?? { type: type.name, properties };
}

/** Files repeat their types. */
const checkedTypes = new Map<string, SchemaName>();
function checkedType(text: string): SchemaName {
  const known = checkedTypes.get(text);
  if (known) return known;
  const made = typeName(text);
  if (checkedTypes.size < 10_000) checkedTypes.set(text, made);
  return made;
}

/** Only statuses that make a typed relationship are facts; default `asserted`. */
function setStatus(properties: Properties, given: string | null): Fault | null {
  const status = (given ?? 'asserted').toLowerCase();
  if (!(CLAIM_STATUSES as readonly string[]).includes(status)) {
    const reason = `the status "${given?.slice(0, 40)}" is unknown: it is one of ${TYPED_STATUSES.join(', ')}`;
    return { column: 'status', reason };
  }
  if (!(TYPED_STATUSES as readonly string[]).includes(status)) {
    const remedy = `leave the row out, or give it a status of ${TYPED_STATUSES.join(' or ')}`;
    const reason = `a relation that is only ${status} is a claim, not a fact, and imports hold no claims: ${remedy}`;
    return { column: 'status', reason };
  }
  properties['status'] = status;
  return null;
}

function setDate(properties: Properties, given: string | null, remark: (text: string) => void): Fault | null {
  if (given === null) return null;
  const date = factDate(given);
  if (!date) {
    const ordered = looksLikeDate(given);
    const remedy = `${ordered ? 'say in which order day, month and year stand' : 'mend it'}, or map the column to a property`;
    const reason = `the date "${given.slice(0, 40)}" is not written as 2024-06-19, 2024-06 or 2024: ${remedy}`;
    return { column: 'date', reason, ...(ordered ? { remedy: 'dateFormat' as const } : {}) };
  }
  if (date.cut) {
    const name = freeName(properties);
    properties[name] = given.trim();
    remark(`facts are dated to the day: dates with a time of day are kept whole as ${name}, too`);
  }
  properties['date'] = date.date;
  properties['precision'] = date.precision;
  return null;
}

function freeName(properties: Properties): string {
  let name = 'dateTime';
  while (properties[name] !== undefined) name += '_';
  return name;
}

/** `mine/ada-KNOWS-bob`; a long one is shortened to a hash of itself. */
export function factKey(dataset: string, own: string): string {
  const prefix = `${dataset}/`;
  const key = own.startsWith(prefix) ? own : prefix + own;
  return key.length <= PLAIN_KEY_LENGTH ? key : prefix + createHash('sha256').update(own).digest('hex').slice(0, 40);
}
