/**
 * What every reader hands on, whatever the file's format: nodes and edges as the file has them, not yet as Entente
 * stores them.
 */
import type { Float, TypedText } from '../store/boxed.js';

export type Scalar = string | number | boolean | bigint | Float | TypedText;
export type PropertyValue = Scalar | Scalar[];
export type Properties = { [name: string]: PropertyValue };

export interface NodeRecord {
  /** Line of the file it begins on, from 1; null where the format has no lines. */
  line: number | null;
  id: string;
  labels: string[];
  name: string | null;
  nameFr: string | null;
  aliases: string[] | null;
  properties: Properties;
}

export interface EdgeRecord {
  line: number | null;
  source: string;
  target: string;
  /** Null: the import's default type. */
  type: string | null;
  /** The fact's own id, where the file gives one. */
  fact: string | null;
  date: string | null;
  status: string | null;
  properties: Properties;
}

/** Takes records as they are read; `settle` is awaited between chunks, so that a slow taker holds the reader up. */
export interface RecordSink {
  node(record: NodeRecord): void;
  edge(record: EdgeRecord): void;
  settle(): Promise<void>;
}
