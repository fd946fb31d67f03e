/** The nodes and relationships in rows, each once over all batches; of a path, its own. */
import { GraphNode, GraphPath, GraphRelationship, type Value } from '../../../../cypher/engine/values/Value.js';
import type { Graph } from '../../../../cypher/engine/graph/Graph.js';
import { RowWriter } from './RowWriter.js';

export class EntityCollector {
  readonly #seen = new Set<GraphNode | GraphRelationship>();
  readonly #writer = new RowWriter();

  add(values: Iterable<Value>, graph: Graph): void {
    for (const value of values) {
      if (value === null || typeof value !== 'object') continue;
      if (value instanceof GraphNode || value instanceof GraphRelationship) {
        if (this.#seen.has(value)) continue;
        this.#seen.add(value);
        this.#writer.add([value], graph);
      } else if (value instanceof GraphPath) {
        this.add(value.nodes, graph);
        this.add(value.relationships, graph);
      } else if (Array.isArray(value)) this.add(value, graph);
      else if (value instanceof Map) this.add(value.values(), graph);
    }
  }
  /** Rows of one entity each. */
  take(): Uint8Array<ArrayBuffer> {
    return this.#writer.take();
  }
}
