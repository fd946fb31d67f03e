/** A record as APOC's JSON exports have them: nodes and relationships in one list, or one a line. Pure. */
import { isItem, keyText, noList, type JsonDialect, type JsonEdge, type JsonItem, type JsonNode } from './JsonGraph.js';

export const isApocRecord = (item: unknown): boolean =>
  isItem(item) &&
  ((item['type'] === 'node' && 'id' in item && !('schema' in item)) ||
    (item['type'] === 'relationship' && isItem(item['start']) && isItem(item['end'])));

export const isApocNode = (item: JsonItem): boolean => item['type'] === 'node';

export const apocNode = ({ id, labels, properties }: JsonItem): JsonNode => ({
  id: keyText(id),
  attributes: [['labels', labels], ...(isItem(properties) ? Object.entries(properties) : [])],
});

export const apocEdge = ({ id, label, start, end, properties }: JsonItem): JsonEdge => ({
  id: keyText(id),
  source: isItem(start) ? keyText(start['id']) : null,
  target: isItem(end) ? keyText(end['id']) : null,
  attributes: [['relationtype', label], ...(isItem(properties) ? Object.entries(properties) : [])],
});

/** The whole file as one list. */
export const apocRecords: JsonDialect = (root) => {
  if (!Array.isArray(root) || root.length === 0 || !root.every(isApocRecord)) return null;
  return {
    dialect: 'APOC',
    nodes: noList(root.filter(isApocNode), (item) => apocNode(item as JsonItem)),
    edges: noList(
      root.filter((item) => !isApocNode(item)),
      (item) => apocEdge(item as JsonItem),
    ),
    remarks: [],
  };
};
