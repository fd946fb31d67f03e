/** Entities and facts as files have them: whatever is stored, but for what only Entente's own machinery needs. Pure. */
import type { Value } from '../store/GraphStore.js';
import { nodeKind } from './entityColumns.js';
import { claimText, PROPERTY_CLAIMS } from './propertyClaims.js';

/** Names and values in the order of a file's columns; none is null. */
export type ExportedValues = [name: string, value: Value][];

export interface ExportNode {
  id: string;
  /** Those beside Entity; that of its kind comes first, and there is one at least. */
  labels: string[];
  name: string;
  values: ExportedValues;
}
export interface ExportEdge {
  /** Null for a relationship that is no fact of Entente's. */
  id: string | null;
  type: string;
  source: string;
  target: string;
  values: ExportedValues;
}

/** What every entity has in a file, in this order; all else follows by name. */
export const NODE_BASE = ['name', 'nameFr', 'kind', 'labels', 'aliases', 'prominence', 'degree', 'datasets'] as const;
/** What every fact has. */
export const EDGE_BASE = [
  'type',
  'status',
  'contested',
  'date',
  'precision',
  'claimCount',
  'originCount',
  'articles',
  'dataset',
] as const;

const HIDDEN_OF_ENTITY: ReadonlySet<string> = new Set(['id', 'searchText', 'importId', ...NODE_BASE]);
const HIDDEN_OF_FACT: ReadonlySet<string> = new Set([
  'factId',
  'importId',
  'claimants',
  'sourceWas',
  'targetWas',
  ...EDGE_BASE,
]);
/** Of a fact that has words, which makes its other properties Entente's own. */
const HIDDEN_BESIDE_WORDS: ReadonlySet<string> = new Set([
  'line',
  'lineFr',
  'sentenceSpans',
  'sentenceFrSpans',
  'passive',
  'passiveFr',
  'passiveSpans',
  'passiveFrSpans',
]);

const NOTHING: ReadonlySet<string> = new Set();

type Properties = Record<string, Value>;
/** From the key within the graph to the id that a file has. */
type IdOf = (key: string) => string;
const same: IdOf = (key) => key;

/** `idOf` gives the id that a file has in place of the key; `claims`: those on its properties, as they are stored. */
export function exportNode(
  labels: readonly string[],
  properties: Properties,
  idOf: IdOf = same,
  claims: readonly Properties[] = [],
): ExportNode {
  const id = idOf(String(properties['id']));
  const name = properties['name'] ?? id;
  const kind = nodeKind(properties['kind']);
  const own = sortedLabels(labels, kind);
  const base = {
    name,
    nameFr: properties['nameFr'] ?? name,
    kind,
    labels: own,
    aliases: properties['aliases'] ?? [],
    prominence: properties['prominence'] ?? 0,
    degree: properties['degree'] ?? 0,
    datasets: properties['datasets'] ?? [],
  } satisfies Record<(typeof NODE_BASE)[number], Value>;
  return {
    id,
    labels: own,
    name: String(name),
    values: [...Object.entries(base), ...others({ ...properties, ...claimTexts(claims, idOf) }, HIDDEN_OF_ENTITY)],
  };
}

/** `source` and `target` are keys; `idOf` gives the ids that a file has in their place. */
export function exportEdge(
  type: string,
  source: string,
  target: string,
  properties: Properties,
  idOf: IdOf = same,
  claims: readonly Properties[] = [],
): ExportEdge {
  const base = {
    type,
    status: properties['status'] ?? 'asserted',
    contested: properties['contested'] === true,
    date: properties['date'] ?? null,
    precision: properties['precision'] ?? null,
    claimCount: properties['claimCount'] ?? 0,
    originCount: properties['originCount'] ?? 0,
    articles: properties['articles'] ?? [],
    dataset: properties['dataset'] ?? '',
  } satisfies Record<(typeof EDGE_BASE)[number], Value>;
  const hasWords = properties['layer'] !== undefined;
  const hidden = hasWords ? HIDDEN_BESIDE_WORDS : NOTHING;
  const words: Properties = hasWords
    ? { words: properties['line'] ?? null, wordsFr: properties['lineFr'] ?? null }
    : {};
  const id = properties['factId'];
  return {
    id: id === undefined ? null : idOf(String(id)),
    type,
    source: idOf(source),
    target: idOf(target),
    values: [
      ...present(base),
      ...present(words),
      ...others({ ...properties, ...claimTexts(claims, idOf) }, HIDDEN_OF_FACT).filter(([name]) => !hidden.has(name)),
    ],
  };
}

const claimTexts = (claims: readonly Properties[], idOf: IdOf): Properties =>
  claims.length > 0 ? { [PROPERTY_CLAIMS]: claims.map((claim) => claimText(claim, idOf)) } : {};

function sortedLabels(labels: readonly string[], kind: string): string[] {
  const own = labels.filter((label) => label !== 'Entity' && label !== kind).sort();
  return labels.includes(kind) || own.length === 0 ? [kind, ...own] : own;
}

/** By name, so that the same graph makes the same file. */
const others = (properties: Properties, hidden: ReadonlySet<string>): ExportedValues =>
  Object.entries(properties)
    .filter(([name]) => !hidden.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
const present = (values: Record<string, Value>): ExportedValues =>
  Object.entries(values).filter(([, value]) => value !== null);
