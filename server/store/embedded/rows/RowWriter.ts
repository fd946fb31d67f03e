/**
 * Rows of the engine as bytes for the other thread; what comes again within a batch, a text or an entity, is sent once.
 */
import { elementIdOf } from '../../../../cypher/engine/functions/elementId.js';
import { GraphNode, GraphPath, GraphRelationship, type Value } from '../../../../cypher/engine/values/Value.js';
import { valueText } from '../../../../cypher/engine/values/fromText.js';
import type { Graph } from '../../../../cypher/engine/graph/Graph.js';
import { ByteWriter } from '../bytes/ByteWriter.js';
import { RowTag } from './rowTags.js';

const LARGEST_SAFE = BigInt(Number.MAX_SAFE_INTEGER);
/** Within what `ByteWriter.signed` takes. */
const LARGEST_SMALL = 2n ** 50n;

export class RowWriter {
  readonly #body = new ByteWriter(16_384);
  readonly #texts = new Map<string, number>();
  readonly #entities = new Map<GraphNode | GraphRelationship, number>();
  #textSize = 0;
  rowCount = 0;

  /** About how many bytes there are by now. */
  get size(): number {
    return this.#body.length + this.#textSize;
  }

  /** `graph` is what the statement sees. */
  add(row: readonly Value[], graph: Graph): void {
    for (const value of row) this.#value(value, graph);
    this.rowCount++;
  }

  /** The batch, in memory of its own; the writer is empty again thereafter. */
  take(): Uint8Array<ArrayBuffer> {
    const batch = new ByteWriter(this.size + 1024);
    batch.whole(this.rowCount);
    batch.whole(this.#texts.size);
    for (const text of this.#texts.keys()) batch.text(text);
    batch.append(this.#body.written());
    this.#body.clear();
    this.#texts.clear();
    this.#entities.clear();
    this.#textSize = 0;
    this.rowCount = 0;
    return new Uint8Array(batch.written());
  }

  #value(value: Value, graph: Graph): void {
    const to = this.#body;
    switch (typeof value) {
      case 'string':
        to.byte(RowTag.Text);
        return this.#text(value);
      case 'bigint':
        return this.#integer(value);
      case 'number':
        to.byte(Number.isSafeInteger(value) && !Object.is(value, -0) ? RowTag.WholeFloat : RowTag.Float);
        return to.float(value);
      case 'boolean':
        return to.byte(value ? RowTag.True : RowTag.False);
    }
    if (value === null) to.byte(RowTag.Null);
    else if (Array.isArray(value)) {
      to.byte(RowTag.List);
      this.#list(value, graph);
    } else if (value instanceof Map) {
      to.byte(RowTag.Map);
      this.#entries(value, value.size, graph);
    } else if (value instanceof GraphNode || value instanceof GraphRelationship) this.#entity(value, graph);
    else if (value instanceof GraphPath) {
      to.byte(RowTag.Path);
      this.#list(value.nodes, graph);
      this.#list(value.relationships, graph);
    } else {
      to.byte(RowTag.TypedText);
      this.#text(valueText(value));
    }
  }

  #integer(value: bigint): void {
    if (value < LARGEST_SMALL && value > -LARGEST_SMALL) {
      this.#body.byte(RowTag.Small);
      this.#body.signed(Number(value));
    } else if (value <= LARGEST_SAFE && value >= -LARGEST_SAFE) {
      this.#body.byte(RowTag.Float);
      this.#body.float(Number(value));
    } else {
      this.#body.byte(RowTag.Integer);
      this.#body.bigint(value);
    }
  }
  #entity(entity: GraphNode | GraphRelationship, graph: Graph): void {
    const known = this.#entities.get(entity);
    if (known !== undefined) {
      this.#body.byte(RowTag.Known);
      return this.#body.whole(known);
    }
    this.#entities.set(entity, this.#entities.size);
    const properties = graph.properties(entity);
    if (entity instanceof GraphNode) {
      this.#body.byte(RowTag.Node);
      this.#text(elementIdOf(entity));
      const labels = graph.labels(entity);
      this.#body.whole(labels.length);
      for (const label of labels) this.#text(label);
    } else {
      this.#body.byte(RowTag.Relationship);
      for (const text of [elementIdOf(entity), entity.type, elementIdOf(entity.start), elementIdOf(entity.end)])
        this.#text(text);
    }
    this.#entries(properties, properties.size, graph);
  }
  #list(values: readonly Value[], graph: Graph): void {
    this.#body.whole(values.length);
    for (const value of values) this.#value(value, graph);
  }
  #entries(entries: Iterable<[string, Value]>, size: number, graph: Graph): void {
    this.#body.whole(size);
    for (const [key, value] of entries) {
      this.#text(key);
      this.#value(value, graph);
    }
  }
  #text(text: string): void {
    let number = this.#texts.get(text);
    if (number === undefined) {
      number = this.#texts.size;
      this.#texts.set(text, number);
      this.#textSize += text.length;
    }
    this.#body.whole(number);
  }
}
