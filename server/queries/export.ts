/** The whole graph, or one data set, in an exchange format, read and written batch by batch. */
import { exportFileName, idWithin, keyPrefix, type CsvPart, type ExportFormat } from '../../contract/index.js';
import { refuseUnknown } from './refuseUnknown.js';
import { exportEdge, exportNode } from '../graph/exportRecords.js';
import type { StoredLink } from '../../cypher/language/writeCypherScript.js';
import { CSV_WRITERS, WRITERS, type Pieces, type Source } from '../graph/formats/writers.js';
import { readNamed, streamNamed, type ParametersOf, type RowOf } from '../store/named.js';
import { currentKeys } from './mergedInto.js';
import { read, type QueryContext } from './read.js';
import type { StatementName } from '../../cypher/loadStatements.js';

const TIMEOUT_MS = 300_000;

export interface ExportOptions {
  /** Only this data set. Default: the whole graph. */
  dataset?: string;
  /** Whether a format that holds everything has the texts that a reader brought, too. Default: false. */
  texts?: boolean;
  /** One file of the pair that the format csv is. Default: both, in a zip. */
  part?: CsvPart;
}

/** Pieces of the file. Throws EntenteError 'dataset.not-found' before the first of them. */
export async function exportGraph(
  context: QueryContext,
  format: ExportFormat,
  { dataset, texts = false, part }: ExportOptions = {},
): Promise<Pieces> {
  if (dataset !== undefined) await refuseUnknown(context, { datasets: [dataset] });
  const source = sourceOf(context, dataset ?? '', texts, await idsFor(context, dataset));
  if (format === 'csv' && part !== undefined) return CSV_WRITERS[part](source);
  return WRITERS[format](source, (file) => exportFileName(format, dataset, file));
}

/** Statements that read a whole data set. */
type ExportName = Exclude<Extract<StatementName, `export.${string}`>, 'export.dataset' | 'export.datasets'>;

async function* batches<N extends ExportName>(
  { store, signal }: QueryContext,
  name: N,
  parameters: ParametersOf<N>,
): AsyncGenerator<RowOf<N>[]> {
  yield* await streamNamed(store, name, parameters, { timeoutMs: TIMEOUT_MS, signal });
}

const NODE_LABELS = ['Dataset', 'RelationType', 'Entity', 'Article', 'Passage', 'Claim', 'PropertyClaim'] as const;
const LINKS = [
  ['facts', 'Entity', 'Entity'],
  ['passages', 'Article', 'Passage'],
  ['mentions', 'Passage', 'Entity'],
  ['roles', 'Claim', 'Entity'],
  ['evidence', 'Claim', 'Passage'],
  ['property-claims', 'PropertyClaim', 'Entity'],
] as const;

/**
 * Of a data set alone, entities and facts have the ids that its files gave them; those of several would not be unique.
 * An entity of another data set has the id of what was merged into it.
 */
async function idsFor(context: QueryContext, dataset: string | undefined): Promise<(key: string) => string> {
  const { store, signal } = context;
  const [first, ...others] = dataset
    ? [dataset]
    : (await readNamed(store, 'export.datasets', {}, { signal })).map(({ name }) => name);
  if (first === undefined || others.length > 0) return (key) => key;
  const merged = await read(context, 'judgements.merged', {});
  const own = merged.map(({ other }) => other).filter((key) => key.startsWith(keyPrefix(first)));
  const now = await currentKeys(context, own.sort());
  const ids = new Map(own.map((key, i) => [now[i] ?? key, idWithin(first, key)] as const).reverse());
  return (key) => (key.startsWith(keyPrefix(first)) ? idWithin(first, key) : (ids.get(key) ?? key));
}

function sourceOf(context: QueryContext, dataset: string, texts: boolean, idOf: (key: string) => string): Source {
  return {
    title: `Entente: ${dataset === '' ? 'the whole graph' : dataset}`,
    async *nodes() {
      const parameters = { dataset, claims: await hasClaims(context) };
      for await (const rows of batches(context, 'export.entities', parameters))
        yield rows.map(({ labels, properties, claims }) => exportNode(labels, properties, idOf, claims));
    },
    async *edges() {
      const parameters = { dataset, claims: await hasClaims(context) };
      for await (const rows of batches(context, 'export.facts', parameters))
        yield rows.map(({ type, source, target, properties, claims }) =>
          exportEdge(type, source, target, properties, idOf, claims),
        );
    },
    async *storedNodes() {
      for (const label of NODE_LABELS)
        for await (const rows of batches(context, `export.nodes-${label}`, { dataset }))
          yield label === 'Passage' && !texts ? rows.map(withoutText) : rows;
    },
    async *storedLinks() {
      for (const [name, startLabel, endLabel] of LINKS) {
        for await (const rows of batches(context, `export.links-${name}`, { dataset })) {
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

/** Whether any claim on a property has to be looked for. */
const hasClaims = async (context: QueryContext): Promise<boolean> =>
  (await read(context, 'property-claims.any', {})).length > 0;

/** A passage without its text, if that was brought and recognised; what was written into the graph whole stays. */
function withoutText({ properties, ...node }: RowOf<'export.nodes-Passage'>): RowOf<'export.nodes-Passage'> {
  const { text: _text, ...others } = properties;
  return { ...node, properties: properties['checksum'] === undefined ? properties : others };
}
