/** What the engine's thread does with the graph by itself. */
import { expect, test } from 'vitest';
import { CommittedGraph } from '../../../../cypher/engine/graph/CommittedGraph.js';
import type { Durable } from '../durable/openDurable.js';
import type { Reply } from '../messages.js';
import { readRows } from '../rows/readRows.js';
import { EngineRoom } from './EngineRoom.js';

const IMPORT = 'UNWIND range(1, 2000) AS i CREATE (:New {i: i})-[:R {i: i}]->(:New:Other {i: -i})';
const UNDO = 'MATCH (n:New) DETACH DELETE n';
/** As many rows as are sent before the reader takes some, and more. */
const MANY = 'MATCH (n:Old)-[r]->() RETURN n.i AS i, r.i AS j ORDER BY i';

/** Statements of the engine's thread, without the thread and the disk. */
class Asking {
  readonly graph = new CommittedGraph();
  readonly #replies: Reply[] = [];
  readonly #room: EngineRoom;
  #nextId = 1;

  constructor() {
    const durable: Durable = { load: async () => {}, commit: async () => {}, close: async () => {} };
    this.#room = new EngineRoom({
      graph: this.graph,
      durable,
      flags: new Int32Array(new SharedArrayBuffer(64)),
      memoryLimitBytes: 2 ** 31,
      send: (reply) => this.#replies.push(reply),
      receive: () => null,
    });
  }

  async write(statement: string): Promise<void> {
    const transaction = this.#nextId++;
    this.#room.hear({ do: 'begin', id: transaction });
    await this.end(this.begin(statement, transaction));
    const id = this.#nextId++;
    this.#room.hear({ do: 'commit', id, transaction });
    await this.#heard((reply) => reply.id === id);
    await pause();
  }
  /** The exchange; without a transaction its reader takes no more than comes by itself. */
  begin(statement: string, transaction: number | null = null): number {
    const id = this.#nextId++;
    const given = { flag: 0, parameters: {}, rowLimit: null, free: null, whole: transaction !== null };
    this.#room.hear({ do: 'run', id, statement, transaction, ...given });
    return id;
  }
  /** Takes the rest. */
  async end(id: number): Promise<unknown[][]> {
    for (let more = 0; more < 100; more++) this.#room.hear({ do: 'more', id });
    await this.#heard((reply) => reply.id === id && (reply.say === 'end' || reply.say === 'failed'));
    const rows: unknown[][] = [];
    for (const reply of this.#replies)
      if (reply.id === id && reply.say === 'rows') rows.push(...readRows(reply.bytes, 2));
    return rows;
  }
  async begun(id: number): Promise<void> {
    await this.#heard((reply) => reply.id === id && reply.say === 'rows');
  }
  async #heard(is: (reply: Reply) => boolean): Promise<void> {
    while (!this.#replies.some(is)) await pause();
  }
}
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));

test('imports and their undoing leave no room behind, however many there are', async () => {
  const asking = new Asking();
  await asking.write('UNWIND range(1, 100) AS i CREATE (:Old {i: i})-[:R {i: i}]->(:Old)');
  for (let round = 0; round < 5; round++) {
    await asking.write(IMPORT);
    await asking.write(UNDO);
  }
  expect(asking.graph.nodeCount).toBe(200);
  expect(asking.graph.ordinals).toBeLessThan(8_192 + 4_000 + 201);
});

test('while somebody reads nothing is moved; it is when all have what they asked for', async () => {
  const asking = new Asking();
  await asking.write('UNWIND range(1, 4500) AS i CREATE (:New {i: i})-[:R {i: i}]->(:Old {i: -i})');
  await asking.write('UNWIND range(1, 4000) AS i CREATE (:Old {i: i})-[:R {i: i}]->(:Old)');
  const reading = asking.begin(MANY);
  await asking.begun(reading);
  await asking.write('MATCH (n) WHERE n.i < 0 OR n:New DETACH DELETE n');
  expect(asking.graph.ordinals).toBe(17_000);
  const rows = await asking.end(reading);
  expect(rows.map(([i]) => i)).toEqual(Array.from({ length: 4_000 }, (_, at) => at + 1));
  expect(rows.every(([i, j]) => i === j)).toBe(true);
  await pause();
  expect(asking.graph.ordinals).toBe(8_000);
});
