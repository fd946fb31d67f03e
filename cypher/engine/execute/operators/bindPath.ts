/** Makes the path of a pattern that was found. */
import { type GraphNode, GraphPath, GraphRelationship, type Value } from '../../values/Value.js';
import { PAUSE, type Step } from '../rows.js';
import { otherEnd } from './expand.js';

/** `relationships`: registers from the start to the end of the pattern, each with a relationship or a list of them. */
export const bindPath = (name: string, path: number, start: number, relationships: readonly number[]): Step => ({
  operator: 'Projection',
  details: `${name} = path`,
  *run(source) {
    for (const row of source) {
      if (row !== PAUSE)
        row[path] = pathOf(row[start] as GraphNode, relationships.map((slot) => row[slot] as Value).flat());
      yield row;
    }
  },
});

function pathOf(start: GraphNode, found: Value[]): GraphPath {
  const relationships = found.filter((one) => one instanceof GraphRelationship);
  const nodes = [start];
  for (const one of relationships) nodes.push(otherEnd(one, nodes[nodes.length - 1] as GraphNode));
  return new GraphPath(nodes, relationships);
}
