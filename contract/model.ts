/**
 * The words of the graph model: kinds of entity, statuses of a claim, precision of a date. Knows nothing of HTTP or
 * storage.
 */
import { z } from 'zod';

/**
 * Kind of an entity; also its second Neo4j label. A legal act is what an authority lays down (a warrant, sanctions, a
 * resolution), an agreement what parties conclude.
 */
export const ENTITY_KINDS = [
  'Person',
  'Country',
  'Organization',
  'Place',
  'Agreement',
  'LegalAct',
  'Materiel',
  'Programme',
  'Event',
  'Media',
  'Group',
] as const;
/** An imported entity may be of none of these kinds: `Other`. */
export const EntityKind = z.enum([...ENTITY_KINDS, 'Other']);
export type EntityKind = z.infer<typeof EntityKind>;

/**
 * Kind of anything drawn as a node: an entity, or (on demand) an article, a passage (a foreign node of a free Cypher
 * result is `Other`).
 */
export const NODE_KINDS = [...ENTITY_KINDS, 'Other', 'Article', 'Passage'] as const;
export const NodeKind = z.enum(NODE_KINDS);
export type NodeKind = z.infer<typeof NodeKind>;

/**
 * How a claimant puts a fact. The order is the order of strength: a fact has the strongest status any of its claims
 * has.
 */
export const CLAIM_STATUSES = ['asserted', 'alleged', 'expected', 'hypothetical', 'denied'] as const;
export const ClaimStatus = z.enum(CLAIM_STATUSES);
export type ClaimStatus = z.infer<typeof ClaimStatus>;

/** Statuses whose facts become typed relationships; the others live as claims only. */
export const TYPED_STATUSES = ['asserted', 'alleged'] as const satisfies readonly ClaimStatus[];

/**
 * What a relation is about: a deed, what somebody says of something, a part played in an event or document, or the
 * background (posts, places, belongings), which is left out of the core. Imported relations have no layer.
 */
export const FACT_LAYERS = ['deed', 'speech', 'role', 'background'] as const;
export const FactLayer = z.enum(FACT_LAYERS);
export type FactLayer = z.infer<typeof FactLayer>;

export const DatePrecision = z.enum(['day', 'month', 'year']);
export type DatePrecision = z.infer<typeof DatePrecision>;

export const Language = z.enum(['en', 'fr']);
export type Language = z.infer<typeof Language>;

/** Characters of an entity's id in its data set at most: addresses of the web are ids (decision 73). */
export const ID_LENGTH = 2_000;
/** Characters of a key at most: those of a data set's name, `/`, and an id there. */
export const KEY_LENGTH = 63 + 1 + ID_LENGTH;
/**
 * Stable readable key of an entity, fact, article or claim: letters, digits and `- _ . : /`. That of an imported entity
 * is its data set's name, `/` and its id there (entityKey.ts).
 */
export const Key = z.string().min(1).max(KEY_LENGTH);
export type Key = z.infer<typeof Key>;

/** Relation type: an UPPER_SNAKE verb (imports may bring other spellings, quoted safely). */
export const RelationTypeName = z.string().min(1).max(200);

/** Label in both languages of the page. */
export const Bilingual = z.object({ en: z.string(), fr: z.string() });
export type Bilingual = z.infer<typeof Bilingual>;

/** The bundled data set's name; imports choose other ones. */
export const BUNDLED_DATASET = 'pyongyang-2024';
export const DatasetName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'lower-case letters, digits and hyphens, at most 63');

/**
 * An entity, article or other node as others refer to it. `inSentence`: with its article, as a sentence names it ("the
 * Kremlin"); of claimants of the bundled data set.
 */
export const EntityRef = z.object({
  id: Key,
  name: z.string(),
  nameFr: z.string(),
  kind: NodeKind,
  inSentence: Bilingual.optional(),
});
export type EntityRef = z.infer<typeof EntityRef>;
