/** Graph JSON as graphology's `import()` reads it, written as it is read. */
import { floatText } from '../../../cypher/language/floatText.js';
import { TypedText } from '../../store/boxed.js';
import type { Value } from '../../store/GraphStore.js';
import type { ExportEdge, ExportedValues, ExportNode } from '../exportRecords.js';
import { PROPERTY_CLAIMS } from '../propertyClaims.js';
import type { ExportSource, Pieces } from './source.js';

export async function* writeJson(source: ExportSource): Pieces {
  yield `{"options":{"type":"directed","multi":true,"allowSelfLoops":true},"attributes":${JSON.stringify({ title: source.title })},"nodes":[\n`;
  yield* lines(source.nodes(), nodeText);
  yield '\n],"edges":[\n';
  yield* lines(source.edges(), edgeText);
  yield '\n]}\n';
}

async function* lines<T>(records: AsyncIterable<T[]>, textOf: (record: T) => string): Pieces {
  let separator = '';
  for await (const batch of records) {
    if (batch.length === 0) continue;
    yield separator + batch.map(textOf).join(',\n');
    separator = ',\n';
  }
}

const nodeText = ({ id, values }: ExportNode): string =>
  `{"key":${JSON.stringify(id)},"attributes":${attributes(values)}}`;
const edgeText = ({ id, source, target, values }: ExportEdge): string =>
  `{${id === null ? '' : `"key":${JSON.stringify(id)},`}"source":${JSON.stringify(source)},"target":${JSON.stringify(target)},"attributes":${attributes(values)}}`;
const attributes = (values: ExportedValues): string =>
  `{${values.map(([name, value]) => `${JSON.stringify(name)}:${valueOf(name, value)}`).join(',')}}`;
/** Claims are JSON already. */
const valueOf = (name: string, value: Value): string =>
  name === PROPERTY_CLAIMS && Array.isArray(value) ? `[${value.join(',')}]` : jsonValue(value);

/**
 * Integers with all digits, floats with a point or an exponent. What JSON does not know, NaN, infinity, dates, times,
 * durations and points, is `{"$type": …, "_value": …}`, as Neo4j's HTTP Query API has it.
 */
function jsonValue(value: Value): string {
  if (Array.isArray(value)) return `[${value.map(jsonValue).join(',')}]`;
  if (typeof value === 'bigint') return String(value);
  if (value instanceof Number) return value.toString();
  if (value instanceof TypedText || typeof value !== 'number') return JSON.stringify(value);
  if (!Number.isFinite(value)) return JSON.stringify({ $type: 'Float', _value: String(value) });
  return Number.isSafeInteger(value) && !Object.is(value, -0) ? String(value) : floatText(value);
}
