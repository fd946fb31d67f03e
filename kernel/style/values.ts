/** What is known of entities and facts that a style rule can go by. */
import {
  measureOf,
  propertyOf,
  standingOf,
  type GraphEdge,
  type Measure,
  type NodeAttributes,
  type StyleRule,
} from '../../contract/index.js';
import { isEvidenceLink } from '../appearance/index.js';

export type Value = string | number;
/** The nodes and edges of a picture, by key. */
export interface StyleGraph {
  readonly nodes: ReadonlyMap<string, NodeAttributes>;
  readonly edges: ReadonlyMap<string, GraphEdge>;
}
/** Of measures, the value for each entity. */
export type MeasureValues = ReadonlyMap<Measure, ReadonlyMap<string, number>>;

/** Where an entity's first label stands among its properties: no property is called so. */
export const LABEL_PROPERTY = ':label';

/** By key, of everything that the rule is about and that has a value. */
export function valuesOf(
  { of, by }: Pick<StyleRule, 'of' | 'by'>,
  graph: StyleGraph,
  measures: MeasureValues,
): ReadonlyMap<string, Value> {
  const values = new Map<string, Value>();
  const put = (key: string, value: Value | boolean | null | undefined): void => {
    if (value != null && value !== '') values.set(key, typeof value === 'boolean' ? String(value) : value);
  };
  const measure = measureOf(by);
  if (of === 'facts') for (const [key, edge] of graph.edges) put(key, factValue(by, edge));
  else if (measure !== null) {
    for (const [key, value] of measures.get(measure) ?? []) if (graph.nodes.has(key)) put(key, value);
  } else for (const [key, node] of graph.nodes) put(key, entityValue(by, node));
  return values;
}

/** Whether a rule of entities is about the node: articles and passages look as they do. */
export const isStyled = ({ kind }: Pick<NodeAttributes, 'kind'>): boolean => kind !== 'Article' && kind !== 'Passage';
/** Whether a rule of facts is about the line. */
export const isStyledLine = ({ attributes }: GraphEdge): boolean => !isEvidenceLink(attributes.type);

function entityValue(by: string, node: NodeAttributes): Value | boolean | null | undefined {
  if (!isStyled(node)) return null;
  if (by === 'kind') return node.kind;
  if (by === 'label')
    return node.properties?.[LABEL_PROPERTY] ?? node.labels?.find((label) => label !== 'Entity') ?? node.kind;
  if (by === 'dataset') return node.datasets[0];
  return node.properties?.[propertyOf(by) ?? ''];
}

function factValue(by: string, edge: GraphEdge): Value | boolean | null | undefined {
  if (!isStyledLine(edge)) return null;
  const { attributes } = edge;
  switch (by) {
    case 'type':
      return attributes.type;
    case 'standing':
      return standingOf(attributes);
    case 'dataset':
      return attributes.dataset;
    case 'origins':
      return attributes.originCount;
    case 'claims':
      return attributes.claimCount;
    default:
      return attributes.properties?.[propertyOf(by) ?? ''];
  }
}
