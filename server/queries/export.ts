/** The whole graph, or one data set, in an exchange format, read and written batch by batch. */
import { idWithin, type ExportFormat } from '../../contract/index.js';
import { refuseUnknown } from './refuseUnknown.js';
import { nodeFromRow } from '../graph/entityColumns.js';
import { edgeFromRow } from '../graph/factColumns.js';
import type { ScriptSource, StoredLink } from '../../cypher/language/writeCypherScript.js';
import type { ExportSource, Pieces } from '../graph/formats/source.js';
import { WRITERS } from '../graph/formats/writers.js';
import { streamNamed, type ParametersOf, type RowOf } from '../store/named.js';
import { asText, type QueryContext } from './read.js';
import type { StatementName } from '../../cypher/loadStatements.js';

const TIMEOUT_MS = 300_000;

export interface ExportOptions {
  /** Only this data set. Default: the whole graph. */
  dataset?: string;
  /** Whether a format that holds everything has the texts that a reader brought, too. Default: false. */
  texts?: boolean;
}

/** Pieces of the file. Throws EntenteError 'dataset.not-found' before the first of them. */
export async function exportGraph(
  context: QueryContext,
  format: ExportFormat,
  { dataset, texts = false }: ExportOptions = {},
): Promise<Pieces> {
  if (dataset !== undefined) await refuseUnknown(context, { datasets: [dataset] });
  return WRITERS[format](sourceOf(context, dataset ?? '', texts));
}

/** Statements that read a whole data set. */
type ExportName = Exclude<Extract<StatementName, `export.${string}`>, 'export.dataset'>;

async function* batches<N extends ExportName>(
  { store, signal }: QueryContext,
  name: N,
  dataset: string,
): AsyncGenerator<RowOf<N>[]> {
  yield* await streamNamed(store, name, { dataset } as ParametersOf<N>, { timeoutMs: TIMEOUT_MS, signal });
}

const NODE_LABELS = ['Dataset', 'RelationType', 'Entity', 'Article', 'Passage', 'Claim'] as const;
const LINKS = [
  ['facts', 'Entity', 'Entity'],
  ['passages', 'Article', 'Passage'],
  ['mentions', 'Passage', 'Entity'],
  ['roles', 'Claim', 'Entity'],
  ['evidence', 'Claim', 'Passage'],
] as const;

function sourceOf(context: QueryContext, dataset: string, texts: boolean): ExportSource & ScriptSource {
  // Of a data set alone, entities have the ids that its files gave them; in the whole graph those would not be unique.
  const idOf = (key: string): string => (dataset === '' ? key : idWithin(dataset, key));
  return {
    title: `Entente: ${dataset === '' ? 'the whole graph' : dataset}`,
    async *nodes() {
      for await (const rows of batches(context, 'export.entities', dataset))
        yield rows.map((row) => nodeFromRow({ ...row, id: idOf(row.id) }));
    },
    async *edges() {
      for await (const rows of batches(context, 'export.facts', dataset)) {
        yield rows.map((row) => {
          const edge = edgeFromRow({ ...row, source: idOf(row.source), target: idOf(row.target) });
          const [sourceName, targetName] = [asText(row.sourceName), asText(row.targetName)];
          return {
            edge,
            sourceName: sourceName ?? edge.source,
            sourceNameFr: asText(row.sourceNameFr) ?? sourceName ?? edge.source,
            targetName: targetName ?? edge.target,
            targetNameFr: asText(row.targetNameFr) ?? targetName ?? edge.target,
          };
        });
      }
    },
    async *storedNodes() {
      for (const label of NODE_LABELS)
        for await (const rows of batches(context, `export.nodes-${label}`, dataset))
          yield label === 'Passage' && !texts ? rows.map(withoutText) : rows;
    },
    async *storedLinks() {
      for (const [name, startLabel, endLabel] of LINKS) {
        for await (const rows of batches(context, `export.links-${name}`, dataset)) {
          yield rows.map(({ type, source: start, target: end, properties }): StoredLink => ({
            type,
            startLabel,
            start,
            endLabel,
            end,
            properties,
          }));
        }
      }
    },
  };
}

/** A passage without its text, if that was brought and recognised; what was written into the graph whole stays. */
function withoutText({ properties, ...node }: RowOf<'export.nodes-Passage'>): RowOf<'export.nodes-Passage'> {
  const { text: _text, ...others } = properties;
  return { ...node, properties: properties['checksum'] === undefined ? properties : others };
}
