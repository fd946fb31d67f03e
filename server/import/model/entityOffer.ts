/** From a node as a file has it to the entity it offers: kind, names, properties, each checked. Pure. */
import { ENTITY_KINDS, type EntityKind } from '../../../contract/index.js';
import { ID_LENGTH } from '../limits.js';
import type { NodeRecord, Properties } from '../records.js';
import { valueFault } from './checkValue.js';
import { labelName } from './schemaName.js';

/** What the file said itself; the rest was filled in and gives way to what the graph knows. */
export const GIVEN = { none: 0, name: 1, nameFr: 2, label: 4 } as const;

export interface EntityOffer {
  /** `Person`, `Film`: the labels beside Entity. The first belongs to its kind. */
  labels: string[];
  given: number;
  /** Without searchText, degree, prominence, datasets: those are derived when it lands. */
  properties: Properties;
}
export type OfferFault = { column: string | null; reason: string };

const KINDS = new Map<string, EntityKind>(ENTITY_KINDS.map((kind) => [kind.toLowerCase(), kind]));
const checkedLabels = new Map<string, ReturnType<typeof labelName>>();
const labelOf = (text: string): ReturnType<typeof labelName> => {
  const known = checkedLabels.get(text);
  if (known) return known;
  const made = labelName(text);
  if (checkedLabels.size < 10_000) checkedLabels.set(text, made);
  return made;
};

/** Control characters (Cc), line and paragraph separators; spelt out, because classes by property are slow. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

export function idFault(id: string): string | null {
  if (id.length > ID_LENGTH)
    return `the id "${id.slice(0, 40)}…" is longer than ${ID_LENGTH} characters: use a shorter key`;
  if (CONTROL.test(id))
    return `the id ${JSON.stringify(id)} holds a control character or line end: use letters, digits and - _ . : /`;
  return null;
}

export function entityOffer(record: NodeRecord, remark: (text: string) => void): EntityOffer | OfferFault {
  const bad = idFault(record.id);
  if (bad !== null) return { column: null, reason: bad };
  const labels: string[] = [];
  let kind: EntityKind = 'Other';
  for (const text of record.labels) {
    const canonical = KINDS.get(text.toLowerCase());
    if (canonical) {
      if (kind === 'Other') {
        kind = canonical;
        labels.unshift(canonical);
      } else if (canonical !== kind) labels.push(canonical);
      continue;
    }
    if (text === 'Entity') continue;
    const label = labelOf(text);
    if ('reason' in label) return { column: null, reason: label.reason };
    if (label.renamed)
      remark(`label ${text} is kept as ${label.name}: Entente keeps the name ${text} for its own nodes`);
    labels.push(label.name);
  }
  for (const [name, value] of Object.entries(record.properties)) {
    const fault = valueFault(value);
    if (fault !== null) return { column: name, reason: fault };
  }
  const name = record.name ?? record.id;
  for (const [column, text] of [
    ['name', record.name],
    ['nameFr', record.nameFr],
    ['aliases', record.aliases],
  ] as const) {
    const fault = text === null ? null : valueFault(text);
    if (fault !== null) return { column, reason: fault };
  }
  return {
    labels: labels.length > 0 ? [...new Set(labels)] : ['Other'],
    given:
      (record.name === null ? 0 : GIVEN.name) |
      (record.nameFr === null ? 0 : GIVEN.nameFr) |
      (labels.length > 0 ? GIVEN.label : 0),
    properties: {
      ...record.properties,
      id: record.id,
      kind,
      name,
      nameFr: record.nameFr ?? name,
      aliases: record.aliases ?? [],
    },
  };
}
