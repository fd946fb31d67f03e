/**
 * Reads a loaded data set back as rows, to compare with the rows it should have. Knows statements and rows, not where
 * they come from.
 */
import { EntityKind } from '../../contract/index.js';
import type { StatementName } from '../../cypher/loadStatements.js';
import type { Node, Transaction } from '../store/GraphStore.js';
import { runNamed, type ParametersOf, type RowOf } from '../store/named.js';
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
  'date',
  'precision',
  'inSentence',
  'inSentenceFr',
  'searchText',
  'claimCount',
  'articleCount',
  'degree',
  'prominence',
  'datasets',
];

/** Those of an article; where it appeared may be entered beside them. */
const ARTICLE_PROPERTIES = [
  'id',
  'title',
  'titleFr',
  'date',
  'precision',
  'outlet',
  'author',
  'url',
  'language',
  'passageCount',
  'dataset',
];
/** Those of a passage; its text is the reader's. */
const PASSAGE_PROPERTIES = ['id', 'n', 'article', 'length', 'checksum'];

/**
 * What the graph holds for `dataset`, and those of the `wanted` entities and relation types that only other data sets
 * hold so far.
 */
export async function readGraphRows(transaction: Transaction, dataset: string, wanted: GraphRows): Promise<GraphRows> {
  const read = <N extends StatementName>(name: N, parameters: ParametersOf<N>): Promise<RowOf<N>[]> =>
    runNamed(transaction, name, parameters);
  const own = { dataset };
  const known = (list: NodeRow[]): { ids: string[] } => ({ ids: list.map((r) => r.id) });
  const relationTypes = [
    ...(await read('load.relation-types.loaded', own)),
    ...(await read('load.relation-types.known', known(wanted.relationTypes))),
  ];
  const entities = [
    ...(await read('load.entities.loaded', own)),
    ...(await read('load.entities.known', known(wanted.entities))),
  ];
  return {
    relationTypes: byId(relationTypes.map(({ t }) => nodeRow(t, 'type'))),
    entities: byId(entities.map(({ e }) => entityRow(e))),
    articles: (await read('load.articles.loaded', own)).map(({ a }) => ownRow(nodeRow(a), ARTICLE_PROPERTIES)),
    passages: passageRows(
      await read('load.articles.loaded-passages', own),
      await read('load.articles.loaded-mentions', own),
    ),
    claims: claimRows(
      await read('load.claims.loaded', own),
      await read('load.claims.loaded-roles', own),
      await read('load.claims.loaded-evidence', own),
    ),
    facts: (await read('load.facts.loaded', own)).map(({ r: { type, properties }, source, target }) => ({
      id: String(properties['factId']),
      type,
      source,
      target,
      properties: properties as Properties,
    })),
  };
}

const byId = <T extends NodeRow>(rows: T[]): T[] => [...new Map(rows.map((row) => [row.id, row])).values()];

function nodeRow({ properties }: Node, key = 'id'): NodeRow {
  return { id: String(properties[key]), properties: properties as Properties };
}

function entityRow(node: Node): EntityRow {
  const kind = EntityKind.options.find((k) => node.labels.includes(k)) ?? 'Other';
  return { ...ownRow(nodeRow(node), ENTITY_PROPERTIES), kind };
}

/** The row with those of its properties that data sets own. */
const ownRow = ({ id, properties }: NodeRow, names: readonly string[]): NodeRow => ({
  id,
  properties: Object.fromEntries(
    names.flatMap((name) => (properties[name] === undefined ? [] : [[name, properties[name]]])),
  ),
});

function passageRows(
  passages: RowOf<'load.articles.loaded-passages'>[],
  mentions: RowOf<'load.articles.loaded-mentions'>[],
): PassageRow[] {
  const rows = new Map(
    passages.map(({ article, p }): [string, PassageRow] => {
      const row = ownRow(nodeRow(p), PASSAGE_PROPERTIES);
      return [row.id, { ...row, article, mentions: [] }];
    }),
  );
  for (const { passage, entity, m } of mentions)
    rows.get(passage)?.mentions.push({ entity, properties: m.properties as Properties });
  for (const { mentions: list } of rows.values()) list.sort((a, b) => (a.entity < b.entity ? -1 : 1));
  return [...rows.values()];
}

function claimRows(
  claims: RowOf<'load.claims.loaded'>[],
  roles: RowOf<'load.claims.loaded-roles'>[],
  evidence: RowOf<'load.claims.loaded-evidence'>[],
): ClaimRow[] {
  const rows = new Map(
    claims.map(({ c }): [string, ClaimRow] => {
      const row = nodeRow(c);
      return [row.id, { ...row, roles: [], evidence: [] }];
    }),
  );
  for (const { claim, role, entity } of roles) rows.get(claim)?.roles.push({ role: role as ClaimRole, entity });
  for (const { claim, passage, s } of evidence)
    rows.get(claim)?.evidence.push({ passage, properties: s.properties as Properties });
  for (const row of rows.values()) {
    row.roles.sort((a, b) => CLAIM_ROLES.indexOf(a.role) - CLAIM_ROLES.indexOf(b.role));
    row.evidence.sort((a, b) => (a.passage < b.passage ? -1 : 1));
  }
  return [...rows.values()];
}
