/**
 * Writes a whole data set into a database that holds nothing, as nodes and then relationships of all kinds: what
 * writeChanges does kind by kind. Labels and types are values of the rows.
 */
import type { Transaction, Value } from '../store/GraphStore.js';
import { runNamed } from '../store/named.js';
import type { GraphRows, Properties } from './graphRows.js';
import type { LoadProgress } from './LoadProgress.js';

const BATCH_ROWS = 10_000;

interface NewNode {
  /** Tells it from all others of whatever kind. */
  key: string;
  labels: string[];
  properties: Properties;
}
/** `source` and `target` are keys of nodes. */
interface NewRelationship {
  source: string;
  target: string;
  type: string;
  properties: Properties;
}

/** `about` are the properties of the data set's own node. */
export async function createGraph(
  transaction: Transaction,
  rows: GraphRows,
  about: Properties,
  onProgress: (progress: LoadProgress) => void = () => undefined,
): Promise<void> {
  const nodes = [...nodesOf(rows), { key: 'dataset', labels: ['Dataset'], properties: about }];
  const relationships = [...relationshipsOf(rows)];
  const total = nodes.length + relationships.length;
  const ids = new Map<string, string>();
  for (const batch of batches(nodes)) {
    const written = batch.map(({ labels, properties }) => ({ labels, properties }));
    const made = await runNamed(transaction, 'load.whole.nodes', { rows: written });
    for (const [i, { id }] of made.entries()) ids.set((batch[i] as NewNode).key, id);
    onProgress({ step: 'nodes', done: ids.size, total });
  }
  let done = ids.size;
  const idOf = (key: string): Value => ids.get(key) ?? null;
  for (const batch of batches(relationships)) {
    const written = batch.map((row) => ({ ...row, source: idOf(row.source), target: idOf(row.target) }));
    await runNamed(transaction, 'load.whole.relationships', { rows: written });
    onProgress({ step: 'relationships', done: (done += batch.length), total });
  }
}

const entity = (id: string): string => `entity ${id}`;
const article = (id: string): string => `article ${id}`;
const passage = (id: string): string => `passage ${id}`;
const claim = (id: string): string => `claim ${id}`;

function* nodesOf(rows: GraphRows): Generator<NewNode> {
  for (const { id, properties } of rows.relationTypes)
    yield { key: `type ${id}`, labels: ['RelationType'], properties };
  for (const { id, kind, properties } of rows.entities) yield { key: entity(id), labels: ['Entity', kind], properties };
  for (const { id, properties } of rows.articles) yield { key: article(id), labels: ['Article'], properties };
  for (const { id, properties } of rows.passages) yield { key: passage(id), labels: ['Passage'], properties };
  for (const { id, properties } of rows.claims) yield { key: claim(id), labels: ['Claim'], properties };
}

function* relationshipsOf(rows: GraphRows): Generator<NewRelationship> {
  for (const { id, article: of, mentions } of rows.passages) {
    yield { source: article(of), target: passage(id), type: 'HAS_PASSAGE', properties: {} };
    for (const mention of mentions)
      yield { source: passage(id), target: entity(mention.entity), type: 'MENTIONS', properties: mention.properties };
  }
  for (const { id, roles, evidence } of rows.claims) {
    for (const { role, entity: who } of roles)
      yield { source: claim(id), target: entity(who), type: role, properties: {} };
    for (const { passage: where, properties } of evidence)
      yield { source: claim(id), target: passage(where), type: 'SUPPORTED_BY', properties };
  }
  for (const { type, source, target, properties } of rows.facts)
    yield { source: entity(source), target: entity(target), type, properties };
}

function* batches<T>(rows: readonly T[]): Generator<T[]> {
  for (let start = 0; start < rows.length; start += BATCH_ROWS) yield rows.slice(start, start + BATCH_ROWS);
}
