/** The nodes and relationships in rows, each once over all batches; of a path, its own. */
import { GraphNode, GraphPath, GraphRelationship, type Value } from '../../../../cypher/engine/values/Value.js';
import { RowWriter } from './RowWriter.js';
import type { Walk } from './sizeWithin.js';

export class EntityCollector {
  readonly #seen = new Set<GraphNode | GraphRelationship>();
  readonly #writer = new RowWriter();

  /** `step` is called for each value, however deep: others may have their turn. */
  add(values: Iterable<Value>, walk: Walk): void {
    const { graph, step } = walk;
    for (const value of values) {
      step();
      if (value === null || typeof value !== 'object') continue;
      if (value instanceof GraphNode || value instanceof GraphRelationship) {
        if (this.#seen.has(value)) continue;
        this.#seen.add(value);
        this.#writer.add([value], graph);
      } else if (value instanceof GraphPath) {
        this.add(value.nodes, walk);
        this.add(value.relationships, walk);
      } else if (Array.isArray(value)) this.add(value, walk);
      else if (value instanceof Map) this.add(value.values(), walk);
    }
  }
  /** Rows of one entity each. */
  take(): Uint8Array<ArrayBuffer> {
    return this.#writer.take();
  }
}
