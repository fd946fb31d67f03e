/**
 * What a statement may leave undone until it ends: properties that have to be there, relationships of deleted nodes, and
 * relationships that have to differ, which no index tells.
 */
import { CypherError } from '../CypherError.js';
import type { GraphNode } from '../values/Value.js';
import { checkConstraints, checkPresence } from './constraints.js';
import type { Graph } from './Graph.js';

export class AtTheEnd {
  readonly #changedNodes = new Set<GraphNode>();
  readonly #changedTypes = new Set<string>();
  /** Nodes deleted without DETACH. */
  readonly #mustBeFree = new Set<GraphNode>();

  changed(node: GraphNode, { catalogue }: Graph): void {
    if (catalogue.constraints.some(({ entity, kind }) => entity === 'node' && kind !== 'UNIQUE'))
      this.#changedNodes.add(node);
  }
  changedOfType(type: string): void {
    this.#changedTypes.add(type);
  }
  mustBeFree(node: GraphNode): void {
    this.#mustBeFree.add(node);
  }

  /** Throws CypherError 'constraint'. */
  check(graph: Graph): void {
    for (const node of this.#mustBeFree)
      if (graph.degree(node, 'both') > 0)
        throw new CypherError('constraint', `Cannot delete node<${node.id}>, because it still has relationships.`, {
          detail: 'DeleteConnectedNode',
          hint: 'Use DETACH DELETE to delete a node with its relationships.',
        });
    const { constraints } = graph.catalogue;
    for (const node of this.#changedNodes) {
      if (graph.isDeleted(node)) continue;
      for (const constraint of constraints)
        if (constraint.entity === 'node' && graph.hasLabel(node, constraint.label))
          checkPresence(constraint, graph.properties(node));
    }
    checkConstraints(
      graph,
      constraints.filter(({ entity, label }) => entity === 'relationship' && this.#changedTypes.has(label)),
    );
    for (const changes of [this.#mustBeFree, this.#changedNodes, this.#changedTypes]) changes.clear();
  }
}
