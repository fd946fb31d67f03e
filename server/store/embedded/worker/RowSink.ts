/** Where a statement's rows go: to the store in batches, as values or as JSON. */
import type { Graph } from '../../../../cypher/engine/graph/Graph.js';
import type { Value } from '../../../../cypher/engine/values/Value.js';
import { tooLarge } from '../../freeStream.js';
import type { Reply } from '../messages.js';
import { EntityCollector } from '../rows/EntityCollector.js';
import { jsonOf } from '../rows/jsonOf.js';
import { RowWriter } from '../rows/RowWriter.js';
import { sizeWithin } from '../rows/sizeWithin.js';

export interface RowSink {
  /** False where the row is not taken any more, because a limit is reached. Throws StoreError 'too-large'. */
  add(row: readonly Value[], graph: Graph): boolean;
  /** Whether it is time to send a batch. */
  readonly isFull: boolean;
  readonly isEmpty: boolean;
  /** The batch, and what of it is handed over rather than copied. */
  take(id: number): { reply: Reply; transfer: ArrayBuffer[] };
}

const BATCH_ROWS = 1_000;
const BATCH_BYTES = 256 * 1024;

export class ValueSink implements RowSink {
  readonly #writer = new RowWriter();

  add(row: readonly Value[], graph: Graph): boolean {
    this.#writer.add(row, graph);
    return true;
  }
  get isFull(): boolean {
    return this.#writer.rowCount >= BATCH_ROWS || this.#writer.size >= BATCH_BYTES;
  }
  get isEmpty(): boolean {
    return this.#writer.rowCount === 0;
  }
  take(id: number): { reply: Reply; transfer: ArrayBuffer[] } {
    const bytes = this.#writer.take();
    return { reply: { say: 'rows', id, bytes }, transfer: [bytes.buffer] };
  }
}

export class JsonSink implements RowSink {
  readonly #entities: EntityCollector | null;
  #json: string[] = [];
  #batchSize = 0;
  #size = 0;

  /** `step` is called for each value that is written: others may have their turn. */
  constructor(private readonly limits: { byteLimit: number; entities: boolean; step(): void }) {
    this.#entities = limits.entities ? new EntityCollector() : null;
  }

  add(row: readonly Value[], graph: Graph): boolean {
    const { byteLimit, step } = this.limits;
    // Before anything is made of it.
    const walk = { graph, step };
    if (sizeWithin(row, byteLimit, walk) > byteLimit) throw tooLarge();
    const text = jsonOf(row, walk);
    if (text.length > byteLimit) throw tooLarge();
    this.#size += text.length;
    if (this.#size > byteLimit) return false;
    this.#json.push(text);
    this.#batchSize += text.length;
    this.#entities?.add(row, walk);
    return true;
  }
  get isFull(): boolean {
    return this.#json.length >= BATCH_ROWS || this.#batchSize >= BATCH_BYTES;
  }
  get isEmpty(): boolean {
    return this.#json.length === 0;
  }
  take(id: number): { reply: Reply; transfer: ArrayBuffer[] } {
    const entities = this.#entities?.take() ?? new Uint8Array(0);
    const json = this.#json;
    this.#json = [];
    this.#batchSize = 0;
    return { reply: { say: 'json', id, json, entities }, transfer: [entities.buffer] };
  }
}
