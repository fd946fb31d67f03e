/** From an edge as a file has it to the fact it offers: type, status, date, properties, each checked. Pure. */
import { createHash } from 'node:crypto';
import { CLAIM_STATUSES, TYPED_STATUSES } from '../../../contract/index.js';
import { ID_LENGTH } from '../limits.js';
import type { EdgeRecord, Properties } from '../records.js';
import { valueFault } from './checkValue.js';
import { idFault, type OfferFault } from './entityOffer.js';
import { factDate } from './factDate.js';
import { typeName } from './schemaName.js';

export interface FactOffer {
  type: string;
  /** Status, date, precision and what else the file says; factId and what is derived are added when it lands. */
  properties: Properties;
}

const checkedTypes = new Map<string, ReturnType<typeof typeName>>();
function typeOf(text: string): ReturnType<typeof typeName> {
  const known = checkedTypes.get(text);
  if (known) return known;
  const made = typeName(text);
  if (checkedTypes.size < 10_000) checkedTypes.set(text, made);
  return made;
}

export function factOffer(
  record: EdgeRecord,
  defaultType: string,
  remark: (text: string) => void,
): FactOffer | OfferFault {
  for (const end of [record.source, record.target]) {
    const bad = idFault(end);
    if (bad !== null) return { column: null, reason: bad };
  }
  const bad = record.fact === null ? null : idFault(record.fact);
  if (bad !== null) return { column: null, reason: bad };
  const text = record.type ?? defaultType;
  const type = typeOf(text);
  if ('reason' in type) return { column: null, reason: type.reason };
  if (type.renamed)
    remark(`relation type ${text} is kept as ${type.name}: Entente keeps the name ${text} for its own relationships`);
  const properties: Properties = record.properties;
  for (const [name, value] of Object.entries(properties)) {
    const fault = valueFault(value);
    if (fault !== null) return { column: name, reason: fault };
  }
  const status = (record.status ?? 'asserted').toLowerCase();
  if (!(CLAIM_STATUSES as readonly string[]).includes(status))
    return {
      column: 'status',
      reason: `the status "${record.status?.slice(0, 40)}" is unknown: it is one of ${TYPED_STATUSES.join(', ')}`,
    };
  if (!(TYPED_STATUSES as readonly string[]).includes(status)) {
    return {
      column: 'status',
      reason: `a relation that is only ${status} is a claim, not a fact, and imports hold no claims: leave the row out, or give it a status of ${TYPED_STATUSES.join(' or ')}`,
    };
  }
  properties['status'] = status;
  if (record.date !== null) {
    const date = factDate(record.date);
    if (!date)
      return {
        column: 'date',
        reason: `the date "${record.date.slice(0, 40)}" is not written as 2024-06-19, 2024-06 or 2024: mend it, or map the column to a property`,
      };
    if (date.cut) remark('times of day were left out of dates: facts are dated to the day, the month or the year');
    properties['date'] = date.date;
    properties['precision'] = date.precision;
  }
  return { type: type.name, properties };
}

/** `mine/ada-KNOWS-bob`; a long one is shortened to a hash of itself. */
export function factKey(dataset: string, own: string): string {
  const prefix = `${dataset}/`;
  const key = own.startsWith(prefix) ? own : prefix + own;
  return key.length <= ID_LENGTH ? key : prefix + createHash('sha256').update(own).digest('hex').slice(0, 40);
}
