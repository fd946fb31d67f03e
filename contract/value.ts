/** How Cypher values travel as JSON, in the shapes of Neo4j's HTTP Query API. */
import { z } from 'zod';

export const NodeValue = z.object({
  elementId: z.string(),
  labels: z.array(z.string()),
  properties: z.record(z.string(), z.unknown()),
});
export type NodeValue = z.infer<typeof NodeValue>;

export const RelationshipValue = z.object({
  elementId: z.string(),
  startNodeElementId: z.string(),
  endNodeElementId: z.string(),
  type: z.string(),
  properties: z.record(z.string(), z.unknown()),
});
export type RelationshipValue = z.infer<typeof RelationshipValue>;

/**
 * Numbers JSON cannot carry: integers beyond ±2^53 as `{$type: 'Integer', _value: '9007199254740993'}`,
 * NaN and infinities as `{$type: 'Float', _value: 'NaN'}`.
 */
export const TypedNumber = z.object({ $type: z.enum(['Integer', 'Float']), _value: z.string() });
export type TypedNumber = z.infer<typeof TypedNumber>;

/** A path is the alternating array node, relationship, node, …, as in the Query API. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | TypedNumber
  | NodeValue
  | RelationshipValue
  | JsonValue[]
  | { [key: string]: JsonValue };

/** Plain JSON, as z.json() reads it. */
export type Json = z.infer<ReturnType<typeof z.json>>;

/**
 * Values are as JSON.parse gives them: looking at each again would take seconds where there are many.
 * Temporal values and durations are ISO 8601 strings; points are `SRID=…;POINT (x y)`.
 */
export const CypherParameters = z.record(z.string(), z.custom<Json>());
