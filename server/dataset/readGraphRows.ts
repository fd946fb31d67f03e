/**
 * Reads a loaded data set back as rows, to compare with the rows it should have. Knows statements and rows, not where
 * they come from.
 */
import { EntityKind } from '../../contract/index.js';
import type { Node, Relationship, Row, Transaction, Value } from '../store/GraphStore.js';
import {
  CLAIM_ROLES,
  type ClaimRole,
  type ClaimRow,
  type EntityRow,
  type GraphRows,
  type NodeRow,
  type PassageRow,
  type Properties,
} from './graphRows.js';
import { loadStatement } from './statements.js';

/** Properties of an entity that data sets own; others are the user's and left alone. */
const ENTITY_PROPERTIES = [
  'id',
  'kind',
  'name',
  'nameFr',
  'aliases',
  'descriptions',
  'role',
  'roleFr',
  'wikidata',
  'searchText',
  'claimCount',
  'articleCount',
  'degree',
  'prominence',
  'datasets',
];

/**
 * What the graph holds for `dataset`, and those of the `wanted` entities and relation types that only other data sets
 * hold so far.
 */
export async function readGraphRows(transaction: Transaction, dataset: string, wanted: GraphRows): Promise<GraphRows> {
  const rows = async (
    file: string,
    part: string,
    parameters: { [name: string]: Value } = { dataset },
  ): Promise<Row[]> => (await transaction.run(loadStatement(file, part), parameters)).rows;
  const known = (list: NodeRow[]): { ids: string[] } => ({ ids: list.map((r) => r.id) });
  return {
    relationTypes: byId(
      [
        ...(await rows('relationTypes', 'loaded')),
        ...(await rows('relationTypes', 'known', known(wanted.relationTypes))),
      ].map(relationTypeRow),
    ),
    entities: byId(
      [...(await rows('entities', 'loaded')), ...(await rows('entities', 'known', known(wanted.entities)))].map(
        entityRow,
      ),
    ),
    articles: (await rows('articles', 'loaded')).map(([a]) => nodeRow(a)),
    passages: passageRows(await rows('articles', 'loadedPassages'), await rows('articles', 'loadedMentions')),
    claims: claimRows(
      await rows('claims', 'loaded'),
      await rows('claims', 'loadedRoles'),
      await rows('claims', 'loadedEvidence'),
    ),
    facts: (await rows('facts', 'loaded')).map(([r, source, target]) => {
      const { type, properties } = r as Relationship;
      return {
        id: String(properties['factId']),
        type,
        source: String(source),
        target: String(target),
        properties: properties as Properties,
      };
    }),
  };
}

const byId = <T extends NodeRow>(rows: T[]): T[] => [...new Map(rows.map((row) => [row.id, row])).values()];

function nodeRow(value: Value | undefined): NodeRow {
  const { properties } = value as Node;
  return { id: String(properties['id']), properties: properties as Properties };
}

function relationTypeRow([t]: Row): NodeRow {
  const { properties } = t as Node;
  return { id: String(properties['type']), properties: properties as Properties };
}

function entityRow([e]: Row): EntityRow {
  const { id, properties } = nodeRow(e);
  const kind = EntityKind.options.find((k) => (e as Node).labels.includes(k)) ?? 'Other';
  return {
    id,
    kind,
    properties: Object.fromEntries(
      ENTITY_PROPERTIES.flatMap((name) => (properties[name] === undefined ? [] : [[name, properties[name]]])),
    ),
  };
}

function passageRows(passages: Row[], mentions: Row[]): PassageRow[] {
  const rows = new Map(
    passages.map(([article, p]): [string, PassageRow] => {
      const row = nodeRow(p);
      return [row.id, { ...row, article: String(article), mentions: [] }];
    }),
  );
  for (const [passage, entity, m] of mentions)
    rows
      .get(String(passage))
      ?.mentions.push({ entity: String(entity), properties: (m as Relationship).properties as Properties });
  for (const { mentions: list } of rows.values()) list.sort((a, b) => (a.entity < b.entity ? -1 : 1));
  return [...rows.values()];
}

function claimRows(claims: Row[], roles: Row[], evidence: Row[]): ClaimRow[] {
  const rows = new Map(
    claims.map(([c]): [string, ClaimRow] => {
      const row = nodeRow(c);
      return [row.id, { ...row, roles: [], evidence: [] }];
    }),
  );
  for (const [claim, role, entity] of roles)
    rows.get(String(claim))?.roles.push({ role: role as ClaimRole, entity: String(entity) });
  for (const [claim, passage, s] of evidence)
    rows
      .get(String(claim))
      ?.evidence.push({ passage: String(passage), properties: (s as Relationship).properties as Properties });
  for (const row of rows.values()) {
    row.roles.sort((a, b) => CLAIM_ROLES.indexOf(a.role) - CLAIM_ROLES.indexOf(b.role));
    row.evidence.sort((a, b) => (a.passage < b.passage ? -1 : 1));
  }
  return [...rows.values()];
}
