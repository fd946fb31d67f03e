/**
 * From a node as a file has it to an entity as Entente stores it: kind, labels, names, properties, each checked. Pure.
 */
import { ENTITY_KINDS, type EntityKind } from '../../../contract/index.js';
import type { NodeRecord, Properties } from '../records.js';
import { valueFault } from './checkValue.js';
import { idFault, propertiesFault, type Fault } from './faults.js';
import { labelName, type SchemaName } from './schemaName.js';

/**
 * Bits for what the file states itself; the rest was filled in and gives way to what the graph knows. `end`: no file
 * has the entity but as the end of a fact.
 */
export const GIVEN = { none: 0, name: 1, nameFr: 2, label: 4, end: 8 } as const;

export interface IncomingEntity {
  /** `Person`, `Film`: the labels beside Entity. The first belongs to its kind. */
  labels: string[];
  /** Bits of GIVEN. */
  given: number;
  /** Without searchText, degree, prominence, datasets: those are derived when it lands. */
  properties: Properties;
}

/** `remark` hears of names that had to be changed. */
export function toEntity(record: NodeRecord, remark: (text: string) => void): IncomingEntity | Fault {
  const badId = idFault(record.id);
  if (badId) return badId;
  const sorted = kindAndLabels(record.labels, remark);
  if ('reason' in sorted) return sorted;
  const { kind, labels } = sorted;
  const badValue = propertiesFault(record.properties) ?? namesFault(record);
  if (badValue) return badValue;
  const name = record.name ?? record.id;
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

const KINDS = new Map<string, EntityKind>(ENTITY_KINDS.map((kind) => [kind.toLowerCase(), kind]));

/** The first label that is one of Entente's kinds gives the kind and comes first; `Other` when none is. */
function kindAndLabels(
  given: readonly string[],
  remark: (text: string) => void,
): { kind: EntityKind; labels: string[] } | Fault {
  const labels: string[] = [];
  let kind: EntityKind = 'Other';
  for (const text of given) {
    const canonical = KINDS.get(text.toLowerCase());
    if (canonical) {
      if (kind === 'Other') {
        kind = canonical;
        labels.unshift(canonical);
      } else if (canonical !== kind) labels.push(canonical);
      continue;
    }
    if (text === 'Entity') continue;
    const label = checkedLabel(text);
    if ('reason' in label) return { column: null, reason: label.reason };
    if (label.renamed)
      remark(`label ${text} is kept as ${label.name}: Entente keeps the name ${text} for its own nodes`);
    labels.push(label.name);
  }
  return { kind, labels };
}

/** Files repeat their labels. */
const checkedLabels = new Map<string, SchemaName>();
function checkedLabel(text: string): SchemaName {
  const known = checkedLabels.get(text);
  if (known) return known;
  const made = labelName(text);
  if (checkedLabels.size < 10_000) checkedLabels.set(text, made);
  return made;
}

function namesFault(record: NodeRecord): Fault | null {
  for (const column of NAMES) {
    const value = record[column];
    const reason = value === null ? null : valueFault(value);
    if (reason !== null) return { column, reason };
  }
  return null;
}
const NAMES = ['name', 'nameFr', 'aliases'] as const;
