/** The (:Judgement) nodes: what was judged of two entities, and what a merging took over. */
import { randomBytes } from 'node:crypto';
import {
  ENTITY_KINDS,
  type EntityKind,
  type JudgedEntity,
  type Judgement,
  type JudgementAnswer,
} from '../../../contract/index.js';
import type { Transaction, Value } from '../../store/GraphStore.js';
import { runNamed } from '../../store/named.js';
import type { StoredEntity } from '../compare/storedRows.js';
import { texts, type ReadRows } from '../readRows.js';
import type { Taken } from './Taken.js';

export interface JudgementRecord {
  id: string;
  kept: JudgedEntity;
  other: JudgedEntity;
  answer: JudgementAnswer;
  reason: string;
  by: Judgement['by'];
  at: string;
  importId: string | null;
  merged: boolean;
  /** Labels the other had, as long as it is merged. */
  labels: string[];
  taken: Taken;
}

/** `jdg-20250101120000-ab12cd` */
export const judgementId = (): string =>
  `jdg-${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}-${randomBytes(6).toString('hex')}`;

/** In the order they were made. */
export async function judgementRecords(read: ReadRows): Promise<JudgementRecord[]> {
  const rows = await read('judgements.all', {});
  return rows
    .map(({ properties }) => recordFrom(properties))
    .sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));
}

export async function writeJudgements(transaction: Transaction, records: readonly JudgementRecord[]): Promise<void> {
  const rows = records.map((record) => ({ id: record.id, properties: propertiesOf(record) }));
  if (rows.length > 0) await runNamed(transaction, 'judgements.write', { rows });
}

export async function removeJudgements(transaction: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await runNamed(transaction, 'judgements.remove', { ids: [...ids] });
}

/** An entity as a judgement remembers it. */
export function judgedEntity({ properties }: StoredEntity): JudgedEntity {
  const id = String(properties['id']);
  const name = typeof properties['name'] === 'string' ? properties['name'] : id;
  return {
    id,
    name,
    nameFr: typeof properties['nameFr'] === 'string' ? properties['nameFr'] : name,
    kind: kindOf(properties['kind']),
    datasets: texts(properties['datasets']),
  };
}

/** As the contract has it. */
export const toJudgement = ({ importId, labels: _labels, taken: _taken, ...rest }: JudgementRecord): Judgement => ({
  ...rest,
  import: importId,
});

const KINDS: ReadonlySet<string> = new Set(ENTITY_KINDS);
const kindOf = (value: Value | undefined): EntityKind => (KINDS.has(String(value)) ? (value as EntityKind) : 'Other');

/** Lists and texts only, so that both engines store them as they are. */
function propertiesOf({ id: _id, kept, other, taken, ...plain }: JudgementRecord): Record<string, Value> {
  const { labels: takenLabels, ...lists } = taken;
  return { ...plain, ...judgedProperties('kept', kept), ...judgedProperties('other', other), ...lists, takenLabels };
}
const judgedProperties = (
  role: 'kept' | 'other',
  { id, name, nameFr, kind, datasets }: JudgedEntity,
): Record<string, Value> => ({
  [role]: id,
  [`${role}Name`]: name,
  [`${role}NameFr`]: nameFr,
  [`${role}Kind`]: kind,
  [`${role}Datasets`]: datasets,
});

function recordFrom(properties: Record<string, Value>): JudgementRecord {
  const text = (name: string): string => String(properties[name] ?? '');
  const judged = (role: 'kept' | 'other'): JudgedEntity => ({
    id: text(role),
    name: text(`${role}Name`),
    nameFr: text(`${role}NameFr`),
    kind: kindOf(properties[`${role}Kind`]),
    datasets: texts(properties[`${role}Datasets`]),
  });
  return {
    id: text('id'),
    kept: judged('kept'),
    other: judged('other'),
    answer: text('answer') as JudgementAnswer,
    reason: text('reason'),
    by: properties['by'] === 'rule' ? 'rule' : 'reader',
    at: text('at'),
    importId: typeof properties['importId'] === 'string' ? properties['importId'] : null,
    merged: properties['merged'] === true,
    labels: texts(properties['labels']),
    taken: {
      filled: texts(properties['filled']),
      aliases: texts(properties['aliases']),
      descriptions: texts(properties['descriptions']),
      datasets: texts(properties['datasets']),
      labels: texts(properties['takenLabels']),
      kind: properties['kind'] === true,
    },
  };
}
