/** Which properties of entities and facts must be known before rules can be followed and measures computed. */
import {
  measureOf,
  propertyOf,
  type GraphEdge,
  type GraphNode,
  type Measure,
  type StyleRule,
} from '../../contract/index.js';
import { LABEL_PROPERTY } from './values.js';

export interface PropertyNames {
  entities: string[];
  facts: string[];
}

/** Values of properties, by key of the entity or fact and by name. */
export interface PropertyValues {
  entities: Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>>;
  facts: Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>>;
}

/** A graph's lists with the values in the attributes of its nodes and edges. */
export function withValues<G extends { nodes: readonly GraphNode[]; edges: readonly GraphEdge[] }>(
  graph: G,
  { entities, facts }: PropertyValues,
): G {
  const valued = <T extends GraphNode | GraphEdge>(list: readonly T[], values: PropertyValues['facts']): T[] =>
    list.map((one) => {
      const properties = Object.hasOwn(values, one.key) ? values[one.key] : undefined;
      return properties === undefined ? one : { ...one, attributes: { ...one.attributes, properties } };
    });
  return { ...graph, nodes: valued(graph.nodes, entities), edges: valued(graph.edges, facts) };
}

/** The property of a fact that says how much it counts. */
export const WEIGHT_PROPERTY = 'weight';
const WEIGHTED: readonly Measure[] = ['weighted-degree', 'pagerank', 'community'];

/** Rules that are off need none. `measures`: others that are asked for. */
export function neededProperties(rules: readonly StyleRule[], measures: readonly Measure[] = []): PropertyNames {
  const names = { entities: new Set<string>(), facts: new Set<string>() };
  const computed = [...measures];
  for (const { of, by, off } of rules) {
    if (off === true) continue;
    const [property, measure] = [propertyOf(by), measureOf(by)];
    if (property !== null) names[of].add(property);
    if (by === 'label') names.entities.add(LABEL_PROPERTY);
    if (measure !== null) computed.push(measure);
  }
  if (computed.some((measure) => WEIGHTED.includes(measure))) names.facts.add(WEIGHT_PROPERTY);
  return { entities: [...names.entities].sort(), facts: [...names.facts].sort() };
}
