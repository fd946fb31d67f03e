/** What the graph is made of: kinds, relation types, statuses, claimants, data sets, with their counts. */
import { z } from 'zod';
import { ForeignGraph } from './health.js';
import { Extent } from './graph.js';
import { Bilingual, EntityKind, EntityRef, FactLayer } from './model.js';
import { FACT_STANDINGS } from './standing.js';

export const RelationType = z.object({
  type: z.string(),
  count: z.int(),
  symmetric: z.boolean(),
  cameo: z.string().nullable(),
  /** The relation read as words, from subject to object: "signed", « a signé ». */
  label: Bilingual,
  /** The same as a noun, for lists of types: "signature"; absent, as what follows, for types that an import brought. */
  noun: Bilingual.optional(),
  layer: FactLayer.optional(),
  definition: Bilingual,
});
export type RelationType = z.infer<typeof RelationType>;
export const Dataset = z.object({
  name: z.string(),
  title: z.string(),
  titleFr: z.string(),
  entities: z.int(),
  facts: z.int(),
  /** Of these facts those of the background. */
  background: z.int(),
  claims: z.int(),
  articles: z.int(),
  bundled: z.boolean(),
  hash: z.string().nullable(),
  loadedAt: z.string().nullable(),
});
export type Dataset = z.infer<typeof Dataset>;
/**
 * Work of several transactions on a data set: until it is done, counts that take part of it in are of no lasting state.
 */
export const UnderWay = z.object({ dataset: z.string(), work: z.enum(['landing', 'undoing', 'deleting']) });
export type UnderWay = z.infer<typeof UnderWay>;
export const SchemaResponse = z.object({
  kinds: z.array(z.object({ kind: EntityKind, count: z.int() })),
  types: z.array(RelationType),
  /** Facts by where they stand, each counted once. */
  statuses: z.array(z.object({ status: z.enum(FACT_STANDINGS), count: z.int() })),
  /** Who makes claims, most claims first; `claimant` null stands for the articles themselves. */
  claimants: z.array(z.object({ claimant: EntityRef.nullable(), count: z.int() })),
  /** `background`: of the facts those of the background. */
  totals: Extent.extend({ background: z.int(), claims: z.int(), articles: z.int(), passages: z.int() }),
  datasets: z.array(Dataset),
  /** Imports landing or being undone, data sets being deleted, while this was counted. */
  underWay: z.array(UnderWay),
  /** Null where the graph is Entente's, or empty. */
  foreign: ForeignGraph.nullable(),
  /** For completion in the Cypher editor. */
  labels: z.array(z.string()),
  relationshipTypes: z.array(z.string()),
  propertyKeys: z.array(z.string()),
});
export type SchemaResponse = z.infer<typeof SchemaResponse>;
