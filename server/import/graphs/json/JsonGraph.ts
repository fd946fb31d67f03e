/**
 * A graph as JSON has it, whatever the dialect: lists of nodes and edges, and how an item of each is understood. Pure.
 */
import type { Attributes } from '../RecordBuilder.js';

export type JsonItem = Record<string, unknown>;
export const isItem = (value: unknown): value is JsonItem =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export interface JsonNode {
  id: string | null;
  attributes: Attributes;
}
export interface JsonEdge {
  /** Its own id; null where it has none that lasts. */
  id: string | null;
  source: string | null;
  target: string | null;
  undirected?: boolean;
  attributes: Attributes;
}

export interface JsonList<T> {
  items: readonly unknown[];
  /** Where an item stands: the keys to its list, joined by dots, and its index there; null where it is in no list. */
  place(index: number): [path: string, index: number] | null;
  /** A text says why the item cannot be understood. */
  read(item: unknown, index: number): T | string;
}

export interface JsonGraph {
  /** As people call the dialect; null for the two that need no word. */
  dialect: string | null;
  nodes: JsonList<JsonNode>;
  edges: JsonList<JsonEdge>;
  /** The file names no nodes: they are the ends of its edges. */
  endsAreNodes?: boolean;
  /** All of the file has been looked through, whatever its lists are called. */
  whole?: boolean;
  remarks: string[];
}

/** Gives a graph where the root is of its dialect, null where it is not. Throws FileRefused for what it cannot read. */
export type JsonDialect = (root: unknown) => JsonGraph | null;

/** A list whose items stand under these keys. */
export const listAt = <T>(path: string, items: readonly unknown[], read: JsonList<T>['read']): JsonList<T> => ({
  items,
  place: (index) => [path, index],
  read,
});
/** Items that stand in no list of the file. */
export const noList = <T>(items: readonly unknown[], read: JsonList<T>['read']): JsonList<T> => ({
  items,
  place: () => null,
  read,
});

/** A text or number as an id; null for anything else. */
export const keyText = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== ''
    ? value.trim()
    : typeof value === 'bigint' || (typeof value === 'number' && Number.isFinite(value))
      ? String(value)
      : null;

export const without = (item: JsonItem, names: ReadonlySet<string>): [string, unknown][] =>
  Object.entries(item).filter(([name]) => !names.has(name));

export const NODE_IS_NO_OBJECT = 'a node has to be an object';
export const EDGE_IS_NO_OBJECT = 'an edge has to be an object';
