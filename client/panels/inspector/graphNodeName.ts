/** The name of a node of the graph in the page's language; its key when the graph does not hold it. */
import { data } from '../../state/graph.js';
import { nameOf } from '../../state/vocabulary.js';

export function graphNodeName(key: string): string {
  const node = data.value.nodes.get(key);
  return node === undefined ? key : nameOf(node);
}
