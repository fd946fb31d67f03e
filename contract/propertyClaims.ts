/** Claims on single properties of an entity or fact: who gives which value, and since when. */
import { z } from 'zod';
import { EntityRef, Key } from './model.js';

export const PropertyClaim = z.object({
  id: Key,
  property: z.string(),
  value: z.string(),
  /** The entity whose id the value is, of properties that name entities. */
  named: EntityRef.optional(),
  /** The data set of others that says so, by its name there. */
  source: z.string().nullable(),
  /** When that was first and last seen there, as the file says it. */
  firstSeen: z.string().nullable(),
  lastSeen: z.string().nullable(),
  /** How the source spells the value, where that is otherwise. */
  original: z.string().nullable(),
  language: z.string().nullable(),
  /** Found by enrichment, and not yet judged to be about this entity. */
  external: z.boolean(),
});
export type PropertyClaim = z.infer<typeof PropertyClaim>;

/** By property, value and source; of very many the first. */
export const PropertyClaims = z.object({ claims: z.array(PropertyClaim), total: z.int() });
export type PropertyClaims = z.infer<typeof PropertyClaims>;
