/**
 * Results of two engines in one form: identities left out, what has no order sorted, the last digits of decimals let
 * go.
 */
import { floatText } from '../../../../cypher/language/floatText.js';
import { Node, Path, Relationship, type Row, type Value } from '../../GraphStore.js';

const entries = (map: { [key: string]: Value }, sorted: boolean): string =>
  `{${Object.keys(map)
    .sort()
    .map((key) => `${key}: ${show(map[key] ?? null, sorted)}`)
    .join(', ')}}`;

function show(value: Value, sorted: boolean): string {
  if (value === null) return 'null';
  if (typeof value === 'bigint') return `${value}n`;
  if (value instanceof Number) return floatText(value.valueOf());
  if (value instanceof String) return `${value.kind} ${value.valueOf()}`;
  if (typeof value === 'number') {
    if (Number.isSafeInteger(value) && !Object.is(value, -0)) return String(value);
    return floatText(Math.abs(value) > 1e12 ? Math.round(value) : Number(value.toPrecision(12)) + 0);
  }
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) {
    const items = value.map((one) => show(one, sorted));
    return `[${(sorted ? items.sort() : items).join(', ')}]`;
  }
  if (value instanceof Node)
    return `(${[...value.labels]
      .sort()
      .map((label) => `:${label}`)
      .join('')} ${entries(value.properties, false)})`;
  if (value instanceof Relationship) return `[:${value.type} ${entries(value.properties, false)}]`;
  if (value instanceof Path) {
    return value.nodes
      .map((node, index) => {
        const next = value.relationships[index];
        if (!next) return show(node, sorted);
        return (
          show(node, sorted) +
          (next.startNodeElementId === node.elementId ? `-${show(next, sorted)}->` : `<-${show(next, sorted)}-`)
        );
      })
      .join('');
  }
  return entries(value, sorted);
}

/** Rows as texts. `ordered`: rows keep their order. `collected`: lists stem from rows without order, and are sorted. */
export function canonicalRows(rows: Row[], { ordered, collected }: { ordered: boolean; collected: boolean }): string[] {
  const texts = rows.map((row) => row.map((value) => show(value, collected)).join(' | '));
  return ordered ? texts : texts.sort();
}
