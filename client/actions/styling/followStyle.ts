/**
 * Follows style rules: fetches the properties that they go by, has measures taken, and puts what they decide into the
 * graph that is drawn. Started with the first rule, table or measure.
 */
import { computed, effect, untracked } from '@preact/signals';
import { measuresOf, neededProperties, styleGraph, type StyledGraph } from '../../../kernel/style/index.js';
import type { GraphData } from '../../graph/GraphData.js';
import { narrowed, styleRules, styling } from '../../state/graph.js';
import { storeVersion } from '../../state/connection.js';
import { knownProperties, measureValues, stoppedAt, wantedMeasures } from '../../state/measures.js';
import { language } from '../../state/preferences.js';
import { fetchProperties } from './fetchProperties.js';
import { measure } from './measure.js';

/** The graph under the filter, with the properties that are known of it. */
export const whole = computed<GraphData>(() => {
  const known = knownProperties.value;
  const graph = narrowed.value;
  if (known === null) return graph;
  const { entities, facts } = known.values;
  return {
    nodes: new Map([...graph.nodes].map(([key, node]) => [key, valued(node, entities, key)])),
    edges: new Map(
      [...graph.edges].map(([key, edge]) => [key, { ...edge, attributes: valued(edge.attributes, facts, key) }]),
    ),
  };
});
const valued = <A extends object>(attributes: A, values: Readonly<Record<string, object>>, key: string): A =>
  Object.hasOwn(values, key) ? { ...attributes, properties: values[key] } : attributes;

/** The picture as the rules have it, with their legend. */
export const styled = computed<StyledGraph>(() =>
  styleGraph(styleRules.value, whole.value, measureValues.value, language.value),
);

let started = false;

/** Once for all. */
export function followStyle(): void {
  if (started) return;
  started = true;
  effect(() => {
    // What the page changed in the store is read anew.
    if (storeVersion.value >= 0) knownProperties.value = null;
  });
  effect(() => {
    void knownProperties.value;
    const names = neededProperties(styleRules.value, wantedMeasures.value);
    const keys = [...narrowed.value.nodes.keys()];
    untracked(() => void fetchProperties(keys, names));
  });
  effect(() => {
    const measures = [...new Set([...measuresOf(styleRules.value), ...wantedMeasures.value])];
    const graph = whole.value;
    if (measures.length > 0 && stoppedAt.value !== graph) untracked(() => void measure(measures, graph));
  });
  styling.value = { styled: () => styled.value.graph, whole: () => whole.value };
}
