/**
 * The embedded engine never answers wrongly: every statement passes here and comes out as one that the engine answers
 * as Neo4j answers the original, or it is refused with a word that says what needs Neo4j, and where.
 */
import type { Parameters } from '../GraphStore.js';
import { StoreError } from '../StoreError.js';
import type { Translation } from './cypher/translateStatement.js';
import type { Type } from './cypher/types.js';
import { PropertyTypes, typeOfCodes, typesStatement } from './propertyTypes.js';
import { StatementReader, type PlanWish, type ReadReply, type ReadTask } from './readStatement.js';
import { toEngine } from './values.js';

export interface Prepared {
  /** For the engine. */
  statement: string;
  parameters: Record<string, unknown>;
  columns: { name: string; type: Type }[];
  /** Offset of the first clause that changes data; null when the statement only reads. */
  writesAt: number | null;
  /** A LIMIT may be put at the end. */
  mayLimit: boolean;
  asks: PlanWish;
}

/** Has a statement read: here, or in a thread. */
export type Read = (task: ReadTask) => ReadReply | Promise<ReadReply>;

export class KnownLimits {
  readonly #types = new PropertyTypes();
  readonly #own = new StatementReader();

  /**
   * Throws StoreError 'needs-neo4j', 'syntax' or 'parameter-missing'. `look` runs a statement in GQL and gives its first
   * column. `read`: default, at once, as is right for statements of our own.
   */
  async prepare(
    statement: string,
    parameters: Parameters,
    look: (gql: string) => Promise<unknown[]>,
    read: Read = (task) => this.#own.read(task),
  ): Promise<Prepared> {
    for (;;) {
      const reply = await read({ statement, parameters, types: this.#types.snapshot() });
      if (reply.say === 'refused') throw new StoreError(reply.kind, reply.message, reply.details);
      if (reply.say === 'translated') {
        return { ...this.#prepared(reply.translation, parameters), asks: reply.asks };
      }
      // The types of some properties were not known yet: look, then read the statement again.
      await Promise.all(
        reply.names.map(async ({ owner, key }) =>
          this.#types.learn(owner, key, typeOfCodes((await look(typesStatement(owner, key))).map(Number))),
        ),
      );
    }
  }

  #prepared(translation: Translation, parameters: Parameters): Omit<Prepared, 'asks'> {
    const { statement, columns, writesAt, mayLimit, widened, renamed } = translation;
    // Before it runs, so that no read beside it takes the old types for granted.
    this.#types.widen(widened);
    const raw = toEngine(parameters);
    return {
      statement,
      parameters: Object.fromEntries([...renamed].map(([name, engineName]) => [engineName, raw[name]])),
      columns,
      writesAt,
      mayLimit,
    };
  }
}
