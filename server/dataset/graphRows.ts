/**
 * A data set as the rows the graph database holds: what the loader writes, and what it reads back to compare.
 * Properties never hold null.
 */
import { createHash } from 'node:crypto';
import type { EntityKind } from '../../contract/index.js';

export type PropertyValue = string | number | boolean | string[] | number[];
export type Properties = { [name: string]: PropertyValue };

/** `properties` of a node include its key (`id`, or `type` of a relation type). */
export interface NodeRow {
  id: string;
  properties: Properties;
}
export interface EntityRow extends NodeRow {
  kind: EntityKind;
}
export interface PassageRow extends NodeRow {
  article: string;
  mentions: { entity: string; properties: Properties }[];
}
export const CLAIM_ROLES = ['SUBJECT', 'OBJECT', 'CLAIMED_BY', 'REPORTED_BY'] as const;
export type ClaimRole = (typeof CLAIM_ROLES)[number];
export interface ClaimRow extends NodeRow {
  roles: { role: ClaimRole; entity: string }[];
  evidence: { passage: string; properties: Properties }[];
}
/** A typed relationship; `properties` include `factId`. */
export interface FactRow {
  id: string;
  type: string;
  source: string;
  target: string;
  properties: Properties;
}

export interface GraphRows {
  relationTypes: NodeRow[];
  entities: EntityRow[];
  articles: NodeRow[];
  passages: PassageRow[];
  claims: ClaimRow[];
  facts: FactRow[];
}
export const ROW_LISTS = [
  'relationTypes',
  'entities',
  'articles',
  'passages',
  'claims',
  'facts',
] as const satisfies (keyof GraphRows)[];
/** Of a graph that holds nothing. */
export const NO_ROWS: GraphRows = {
  relationTypes: [],
  entities: [],
  articles: [],
  passages: [],
  claims: [],
  facts: [],
};

/** The same text for the same content, whatever the order of properties. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** sha256 over the canonical content, in hex: the same for the same graph, in whatever order its rows come. */
export function hashOf(rows: GraphRows): string {
  const hash = createHash('sha256');
  for (const list of ROW_LISTS) {
    hash.update(`${list}\n`);
    for (const line of rows[list].map(canonical).sort()) hash.update(`${line}\n`);
  }
  return hash.digest('hex');
}

/** Drops what is null or undefined: an absent property is never stored. */
export function present(properties: { [name: string]: PropertyValue | null | undefined }): Properties {
  const kept: Properties = {};
  for (const [name, value] of Object.entries(properties)) if (value !== null && value !== undefined) kept[name] = value;
  return kept;
}
