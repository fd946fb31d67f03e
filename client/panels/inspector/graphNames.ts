/** What nodes and facts of the graph are called in the page's language; by their key where the graph lacks them. */
import type { GraphEdge } from '../../../contract/index.js';
import { data } from '../../state/graph.js';
import { factText, nameOf } from '../../state/vocabulary.js';

const named = (key: string): { name: string; nameFr: string } =>
  data.value.nodes.get(key) ?? { name: key, nameFr: key };

export const graphNodeName = (key: string): string => nameOf(named(key));

/** A fact of the graph as a sentence. */
export const edgeText = ({ source, target, attributes }: GraphEdge): string =>
  factText(attributes, named(source), named(target));
