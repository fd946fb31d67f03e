/** The whole graph, or one data set, in an exchange format, read and written batch by batch. */
import type { ExportFormat } from '../../contract/index.js';
import { EntenteError } from '../EntenteError.js';
import { nodeFromRow } from '../graph/entityColumns.js';
import { edgeFromRow, FACT_COLUMNS } from '../graph/factColumns.js';
import type { ScriptSource, StoredLink, StoredNode } from '../../cypher/language/writeCypherScript.js';
import type { ExportSource, Pieces } from '../graph/formats/source.js';
import { WRITERS } from '../graph/formats/writers.js';
import type { Row, Value } from '../store/GraphStore.js';
import { asText, read, type QueryContext } from './read.js';
import { statement } from './statement.js';

const TIMEOUT_MS = 300_000;

/** Pieces of the file. Throws EntenteError 'dataset.not-found' before the first of them. */
export async function exportGraph(context: QueryContext, format: ExportFormat, dataset?: string): Promise<Pieces> {
  if (dataset !== undefined && (await read(context, 'export.dataset', { dataset })).length === 0) {
    throw new EntenteError('dataset.not-found', `There is no data set ${dataset}.`, {
      hint: 'GET /api/schema lists them.',
    });
  }
  return WRITERS[format](sourceOf(context, dataset ?? ''));
}

async function* batches(context: QueryContext, name: string, dataset: string): AsyncGenerator<Row[]> {
  yield* await context.store.run(statement(name), {
    parameters: { dataset },
    timeoutMs: TIMEOUT_MS,
    signal: context.signal,
  });
}

const NODE_LABELS = ['Dataset', 'RelationType', 'Entity', 'Article', 'Passage', 'Claim'] as const;
const LINKS = [
  ['facts', 'Entity', 'Entity'],
  ['passages', 'Article', 'Passage'],
  ['mentions', 'Passage', 'Entity'],
  ['roles', 'Claim', 'Entity'],
  ['evidence', 'Claim', 'Passage'],
] as const;

function sourceOf(context: QueryContext, dataset: string): ExportSource & ScriptSource {
  return {
    title: `Entente: ${dataset === '' ? 'the whole graph' : dataset}`,
    async *nodes() {
      for await (const rows of batches(context, 'export.entities', dataset)) yield rows.map(nodeFromRow);
    },
    async *edges() {
      for await (const rows of batches(context, 'export.facts', dataset)) {
        yield rows.map((row) => {
          const edge = edgeFromRow(row);
          const [sourceName, sourceNameFr, targetName, targetNameFr] = row.slice(FACT_COLUMNS).map(asText);
          return {
            edge,
            sourceName: sourceName ?? edge.source,
            sourceNameFr: sourceNameFr ?? sourceName ?? edge.source,
            targetName: targetName ?? edge.target,
            targetNameFr: targetNameFr ?? targetName ?? edge.target,
          };
        });
      }
    },
    async *storedNodes() {
      for (const label of NODE_LABELS) {
        for await (const rows of batches(context, `export.nodes-${label}`, dataset))
          yield rows.map(([labels, properties]): StoredNode => ({
            labels: labels as string[],
            properties: properties as Record<string, Value>,
          }));
      }
    },
    async *storedLinks() {
      for (const [name, startLabel, endLabel] of LINKS) {
        for await (const rows of batches(context, `export.links-${name}`, dataset)) {
          yield rows.map(([type, start, end, properties]): StoredLink => ({
            type: type as string,
            startLabel,
            start: start as string,
            endLabel,
            end: end as string,
            properties: properties as Record<string, Value>,
          }));
        }
      }
    },
  };
}
