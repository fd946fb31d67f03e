/**
 * What every reader hands on, whatever the file's format: nodes and edges as the file has them, not yet as Entente
 * stores them.
 */
import type { Float, TypedText } from '../store/boxed.js';

export type Scalar = string | number | boolean | bigint | Float | TypedText;
export type PropertyValue = Scalar | Scalar[];
export type Properties = { [name: string]: PropertyValue };

/** What a source says of one property of an entity or fact. */
export interface PropertyClaim {
  /** Null: it is known by what it says. */
  id: string | null;
  /** `property`, `value`, `source` and the other names that graph/propertyClaims.ts lists. */
  properties: Properties;
}

export interface NodeRecord {
  /** Line of the file it begins on, from 1; null where the format has no lines. */
  line: number | null;
  id: string;
  labels: string[];
  name: string | null;
  nameFr: string | null;
  aliases: string[] | null;
  properties: Properties;
  claims?: PropertyClaim[];
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
  /** Of a fact that has an id of its own. */
  claims?: PropertyClaim[];
}

/** A claim that comes after what it is about. */
export type ClaimRecord = { line: number | null; claim: PropertyClaim } & (
  | { entity: string }
  | { fact: string; source: string; target: string }
);

/** Takes records as they are read; `settle` is awaited between chunks, so that a slow taker holds the reader up. */
export interface RecordSink {
  node(record: NodeRecord): void;
  edge(record: EdgeRecord): void;
  claim(record: ClaimRecord): void;
  settle(): Promise<void>;
}
