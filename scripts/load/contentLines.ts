/** A data set in numbers: how much of each kind, each status, each relation type. Pure. */
import { CLAIM_STATUSES, ENTITY_KINDS } from '../../contract/index.js';
import type { GraphRows } from '../../server/dataset/graphRows.js';
import type { TextDataset } from '../../server/dataset/textDataset.js';

export function contentLines(dataset: TextDataset, graph: GraphRows): string[] {
  const statuses = CLAIM_STATUSES.map(
    (status) => [status, dataset.claims.filter((c) => c.status === status).length] as const,
  );
  const kinds = ENTITY_KINDS.map((kind) => [kind, dataset.entities.filter((e) => e.kind === kind).length] as const);
  const facts = new Set(dataset.claims.map((c) => c.fact)).size;
  const contested = graph.facts.filter((f) => f.properties['contested'] === true).length;
  const typesUsed = new Set(dataset.claims.map((c) => c.type)).size;
  return [
    `  ${dataset.articles.length} articles with ${graph.passages.length} passages`,
    `  ${dataset.entities.length} entities: ${listed(kinds)}`,
    `  ${dataset.claims.length} claims: ${listed(statuses)}`,
    `  ${facts} facts, of which ${graph.facts.length} asserted or alleged by somebody and ${contested} of these contested`,
    `  ${typesUsed} of ${dataset.vocabulary.length} relation types in use`,
  ];
}

const listed = (counts: readonly (readonly [name: string, count: number])[]): string =>
  counts
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
