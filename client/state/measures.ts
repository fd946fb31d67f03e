/**
 * What was measured of the graph under the filter, and which properties of it are known. Filled by actions/styling;
 * comes with the first style rule, table or measure that is asked for.
 */
import { computed, signal } from '@preact/signals';
import type { Measure } from '../../contract/index.js';
import type { MeasureValues, PropertyNames, PropertyValues } from '../../kernel/style/index.js';
import type { GraphData } from '../graph/GraphData.js';

const wishes = signal<readonly (readonly Measure[])[]>([]);
/** Measures that are asked for beside those that rules go by. */
export const wantedMeasures = computed<readonly Measure[]>(() => [...new Set(wishes.value.flat())]);
/** Asks for measures until the function returned is called; others may ask for the same meanwhile. */
export function wantMeasures(measures: readonly Measure[]): () => void {
  const wish = [...measures];
  wishes.value = [...wishes.value, wish];
  return () => {
    wishes.value = wishes.value.filter((one) => one !== wish);
  };
}
/** By measure the value of each entity; of the graph that was shown when they were taken. */
export const measureValues = signal<MeasureValues>(new Map());
/** What is being measured, and how far it is, 0 to 1; null: nothing. */
export const measuring = signal<{ measure: Measure; share: number } | null>(null);
/** The graph whose measuring was stopped: it is not begun again unasked. */
export const stoppedAt = signal<GraphData | null>(null);

/** Values of properties, of which entities, and by which names they were asked for. */
export interface KnownProperties {
  entities: ReadonlySet<string>;
  names: PropertyNames;
  values: PropertyValues;
}
export const knownProperties = signal<KnownProperties | null>(null);
