/** Turns the entity columns of named statements into Graph JSON nodes and references. */
import { NODE_KINDS, type EntityRef, type GraphNode, type NodeKind } from '../../contract/index.js';
import type { Value } from '../store/GraphStore.js';
import type { RowOf } from '../store/named.js';
import { bilingual, named } from './tellingColumns.js';
import type { Unchecked } from './Unchecked.js';

const KINDS: ReadonlySet<string> = new Set(NODE_KINDS);

/** The kind by its name; `Other` for what is none. */
export const nodeKind = (value: Value | undefined): NodeKind =>
  typeof value === 'string' && KINDS.has(value) ? (value as NodeKind) : 'Other';
const text = (value: Value | undefined): string | null => (typeof value === 'string' ? value : null);

export type EntityColumns = Unchecked<RowOf<'subgraph.entities-by-id'>>;

export function nodeFromRow(row: EntityColumns): GraphNode {
  const key = row.id as string;
  const name = text(row.name) ?? key;
  return {
    key,
    attributes: {
      name,
      nameFr: text(row.nameFr) ?? name,
      kind: nodeKind(row.kind),
      role: text(row.role),
      roleFr: text(row.roleFr),
      prominence: Number(row.prominence ?? 0),
      degree: Number(row.degree ?? 0),
      datasets: Array.isArray(row.datasets) ? (row.datasets as string[]) : [],
    },
  };
}

/** A reference from its columns; null when there is no such entity. */
export function entityRef(id: Value, name: Value, nameFr: Value, kind: Value): EntityRef | null {
  if (typeof id !== 'string') return null;
  const known = text(name) ?? id;
  return { id, name: known, nameFr: text(nameFr) ?? known, kind: nodeKind(kind) };
}

/** Subject and object of a row with both; null where one is missing. */
export const subjectRef = (row: Unchecked<SubjectColumns>): EntityRef | null =>
  entityRef(row.subject, row.subjectName, row.subjectNameFr, row.subjectKind);
export const objectRef = (row: Unchecked<ObjectColumns>): EntityRef | null =>
  entityRef(row.object, row.objectName, row.objectNameFr, row.objectKind);
export function claimantRef(row: Unchecked<ClaimantColumns>): EntityRef | null {
  const ref = entityRef(row.claimant, row.claimantName, row.claimantNameFr, row.claimantKind);
  return ref && { ...ref, ...named('inSentence', bilingual(row.claimantInSentence, row.claimantInSentenceFr)) };
}
type SubjectColumns = Pick<RowOf<'fact.claims'>, 'subject' | 'subjectName' | 'subjectNameFr' | 'subjectKind'>;
type ObjectColumns = Pick<RowOf<'fact.claims'>, 'object' | 'objectName' | 'objectNameFr' | 'objectKind'>;
type ClaimantColumns = Pick<
  RowOf<'fact.claims'>,
  'claimant' | 'claimantName' | 'claimantNameFr' | 'claimantKind' | 'claimantInSentence' | 'claimantInSentenceFr'
>;

/** Most prominent first, then by id: the order of every list of entities. */
export function byProminence(a: GraphNode, b: GraphNode): number {
  return b.attributes.prominence - a.attributes.prominence || compareIds(a.key, b.key);
}

/** Order of ids, the same as the databases': by code point. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
