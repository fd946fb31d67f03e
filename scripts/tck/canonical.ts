/** One text for one value, so that values compare as texts do. */
import { ExpectedNode, ExpectedPath, ExpectedRelationship, type Expected, type ExpectedMap } from './readValue.js';

/** `listsUnordered`: lists of the same elements give the same text, whatever their order. */
export function canonical(value: Expected, listsUnordered = false): string {
  const text = (one: Expected): string => canonical(one, listsUnordered);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'number') return floatText(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (value instanceof ExpectedNode) return `(${labelsText(value.labels)}${mapText(value.properties, text)})`;
  if (value instanceof ExpectedRelationship) return `[:${value.type}${mapText(value.properties, text)}]`;
  if (value instanceof ExpectedPath) return pathText(value, text);
  if (value instanceof Map) return mapText(value, text);
  const items = value.map(text);
  return `[${(listsUnordered ? items.sort() : items).join(', ')}]`;
}

/** A float is never the text of an integer: 1.0, 1e+21. */
const floatText = (value: number): string =>
  Number.isInteger(value) && !String(value).includes('e') ? `${value}.0` : String(value);

const labelsText = (labels: readonly string[]): string =>
  [...labels]
    .sort()
    .map((label) => `:${label}`)
    .join('');

const mapText = (map: ExpectedMap, text: (value: Expected) => string): string =>
  `{${[...map]
    .map(([key, value]) => `${JSON.stringify(key)}: ${text(value)}`)
    .sort()
    .join(', ')}}`;

function pathText({ nodes, relationships, forwards }: ExpectedPath, text: (value: Expected) => string): string {
  const steps = relationships.map((relationship, at) => {
    const middle = `-${text(relationship)}-`;
    return (forwards[at] ? `${middle}>` : `<${middle}`) + text(nodes[at + 1] as ExpectedNode);
  });
  return `<${text(nodes[0] as ExpectedNode)}${steps.join('')}>`;
}
