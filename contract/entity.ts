/** One entity with all that is known of it. */
import { z } from 'zod';
import { Fact } from './facts.js';
import { CypherEcho } from './graph.js';
import { DatePrecision, EntityRef, Key } from './model.js';
import { RelationCount } from './neighbours.js';
import { PropertyClaims } from './propertyClaims.js';

export const EntityMention = z.object({
  article: Key,
  articleTitle: z.string(),
  articleTitleFr: z.string(),
  passages: z.array(z.int()),
});
export type EntityMention = z.infer<typeof EntityMention>;
export const EntityResponse = z.object({
  entity: EntityRef.extend({
    aliases: z.array(z.string()),
    descriptions: z.array(z.string()),
    wikidata: z.string().nullable(),
    role: z.string().nullable(),
    roleFr: z.string().nullable(),
    /** When an event took place, a document was made. */
    date: z.string().nullable(),
    precision: DatePrecision.nullable(),
    degree: z.int(),
    prominence: z.number(),
    datasets: z.array(z.string()),
    /** Whatever else an import stored. */
    properties: z.record(z.string(), z.json()),
  }),
  counts: z.array(RelationCount),
  /** Its facts, strongest and best-sourced first; also those only expected, hypothetical or denied. */
  facts: z.array(Fact),
  factTotal: z.int(),
  truncated: z.boolean(),
  /** Absent where there are none. */
  propertyClaims: PropertyClaims.optional(),
  mentions: z.array(EntityMention),
  cypher: CypherEcho,
});
export type EntityResponse = z.infer<typeof EntityResponse>;
