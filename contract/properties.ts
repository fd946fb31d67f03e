/** Properties of entities, and of the facts among them, that style rules go by. */
import { z } from 'zod';
import { GRAPH_SIZE } from './limits.js';
import { Key } from './model.js';

const Names = z.array(z.string().min(1).max(200)).max(50).default([]);
export const PropertiesRequest = z.object({
  entities: z.array(Key).max(GRAPH_SIZE.entities),
  /** Whose values are sent; `:label` is the first label of an entity beside `Entity` and its kind. */
  names: z.object({ entities: Names, facts: Names }).prefault({}),
});

/** A property that some of them have. */
const PropertyCount = z.object({
  name: z.string(),
  /** How many have it. */
  count: z.int(),
  /** How many values it has, counted up to 1,000. */
  distinct: z.int(),
  /** Whether every value is a number. */
  numeric: z.boolean(),
  /** Whether every value is a colour, as `#2e5ec6` or `rgb(46, 94, 198)`. */
  colours: z.boolean(),
});
export type PropertyCount = z.infer<typeof PropertyCount>;
const Values = z.record(z.string(), z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])));
export const PropertiesResponse = z.object({
  /** What there is, the most frequent first; `labels`: how many different ones. */
  known: z.object({ entities: z.array(PropertyCount), facts: z.array(PropertyCount), labels: z.int() }),
  /** By key and name; lists as one text. */
  entities: Values,
  facts: Values,
});
export type PropertiesResponse = z.infer<typeof PropertiesResponse>;
