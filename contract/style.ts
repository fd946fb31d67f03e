/**
 * Style rules: how the entities and facts of a picture look by what is known of them, where they would else look as
 * everywhere. Each rule says what of the drawing is given by what of the data; of several that say the same of a thing,
 * the first that knows a value for it decides.
 */
import { z } from 'zod';
import { faultsOf } from './faults.js';
import { RECIPE_SIZE } from './limits.js';

/** What is computed of the graph that is drawn. */
export const MEASURES = [
  'degree',
  'weighted-degree',
  'pagerank',
  'betweenness',
  'closeness',
  'core',
  'community',
  'component',
] as const;
export type Measure = (typeof MEASURES)[number];
const isMeasure = (name: string): name is Measure => (MEASURES as readonly string[]).includes(name);

/** What a rule decides of an entity, and of a fact. `shown`: no look, only what its legend and `between` leave out. */
export const ENTITY_CHANNELS = ['colour', 'size', 'icon', 'border', 'label', 'shown'] as const;
export const FACT_CHANNELS = ['colour', 'width', 'dash', 'label', 'shown'] as const;
export type StyleChannel = (typeof ENTITY_CHANNELS)[number] | (typeof FACT_CHANNELS)[number];

/** By what, beside measures and properties: their names follow `measure:` and `property:`. */
export const ENTITY_FIELDS = ['kind', 'label', 'dataset'] as const;
export const FACT_FIELDS = ['type', 'standing', 'dataset', 'origins', 'claims'] as const;

/**
 * How values become looks. `categories`: a look for each of the most frequent values, eight at most; `sequential`: from
 * low to high; `diverging`: away from a middle to both sides; `own`: the value is itself a colour, a size or a label.
 */
export const STYLE_SCALES = ['categories', 'sequential', 'diverging', 'own'] as const;
export type StyleScale = (typeof STYLE_SCALES)[number];

/** The name of the property or measure in a rule's `by`, or null. */
export const propertyOf = (by: string): string | null => (by.startsWith('property:') ? by.slice(9) : null);
export const measureOf = (by: string): Measure | null =>
  by.startsWith('measure:') && isMeasure(by.slice(8)) ? (by.slice(8) as Measure) : null;

const by = (fields: readonly string[]) =>
  z
    .string()
    .max(210)
    .refine((name) => fields.includes(name) || (propertyOf(name) ?? '') !== '', {
      error: `must be one of ${fields.join(', ')}, or property: and a name`,
    });
const Common = {
  /** Absent: numbers from low to high, other values as categories. */
  scale: z.enum(STYLE_SCALES).optional(),
  /** Kept, but without effect. */
  off: z.literal(true).optional(),
  /** Entries of its legend whose entities or facts are left out of the picture. */
  hidden: z.array(z.string().min(1).max(200)).min(1).max(RECIPE_SIZE.hiddenEntries).optional(),
  /** Numbers below the first or above the second are left out of the picture; null: that side is open. */
  between: z.tuple([z.number().nullable(), z.number().nullable()]).optional(),
};
export const StyleRule = z.discriminatedUnion('of', [
  z.looseObject({
    of: z.literal('entities'),
    what: z.enum(ENTITY_CHANNELS),
    by: by([...ENTITY_FIELDS, ...MEASURES.map((name) => `measure:${name}`)]),
    ...Common,
  }),
  z.looseObject({
    of: z.literal('facts'),
    what: z.enum(FACT_CHANNELS),
    by: by(FACT_FIELDS),
    ...Common,
  }),
]);
export type StyleRule = z.infer<typeof StyleRule>;

export const StyleRules = z.array(StyleRule).max(RECIPE_SIZE.rules);

/** A style as a file holds it, under `style`. */
const NamedStyle = z.looseObject({ name: z.string().min(1).max(100), rules: StyleRules });
export type NamedStyle = z.infer<typeof NamedStyle>;

/** The style in `{"style": …}`, or what is wrong with it, field by field. */
export function readStyle(value: unknown): { style: NamedStyle } | { faults: string[] } {
  const parsed = z.looseObject({ style: NamedStyle }).safeParse(value, { reportInput: true });
  return parsed.success ? { style: parsed.data.style } : { faults: faultsOf(parsed.error, 'style') };
}
