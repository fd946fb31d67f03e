/**
 * The answers that look at the whole graph, schema and core, kept with the data (docs/decisions/0012): read while the
 * graph is what it was when they were made, made anew by the first who asks after it has changed.
 */
import type { Extent, GraphRevision, SchemaResponse, SubgraphResponse } from '../../contract/index.js';
import type { GraphStore } from '../store/GraphStore.js';
import { readNamed } from '../store/named.js';
import { countAnswers } from './countAnswers.js';
import {
  isOf,
  keepAnswers,
  LOOK_AGAIN_MS,
  markOf,
  readAnswers,
  readState,
  sameState,
  type Answers,
  type GraphState,
} from './keptState.js';

export class KeptAnswers {
  readonly #store: GraphStore;
  readonly #log: (line: string) => void;
  /** The answers last read or made, and of which state of the graph. */
  #known: { state: GraphState; answers: Answers } | null = null;
  #counting: { state: GraphState; answers: Promise<Answers> } | null = null;

  /** `log` hears when answers could not be kept. */
  constructor(store: GraphStore, log: (line: string) => void = console.error) {
    this.#store = store;
    this.#log = log;
  }

  async schema(): Promise<SchemaResponse> {
    return (await this.#answers()).schema;
  }

  /** What `POST /api/subgraph` answers to an empty request. */
  async core(): Promise<SubgraphResponse> {
    return (await this.#answers()).core;
  }

  /** How much the graph holds, where that is known without counting; else null. */
  async totals(): Promise<Extent | null> {
    const state = await readState(this.#store);
    if (!isOf(state)) return null;
    const { entities, facts } = (await this.#kept(state))?.schema.totals ?? {};
    return entities === undefined || facts === undefined ? null : { entities, facts };
  }

  /** Of which state the graph is, read anew each time. */
  async revision(): Promise<GraphRevision> {
    const [state, unfinished] = await Promise.all([
      readState(this.#store),
      readNamed(this.#store, 'import.imports.unfinished', {}),
    ]);
    return { revision: markOf(state), changing: unfinished.length > 0 };
  }

  /** Makes the answers if they are not there, so that the first reader need not wait. */
  warmUp(): void {
    this.#answers().catch(() => undefined);
  }

  async #answers(): Promise<Answers> {
    const state = await readState(this.#store);
    const kept = isOf(state) ? await this.#kept(state) : null;
    if (kept === null) return this.#count(state);
    // Values that others change in the database without changing how much it holds are noticed here at last.
    if (state.size !== null && Date.now() - (state.at ?? 0) > LOOK_AGAIN_MS) this.#count(state).catch(() => undefined);
    return kept;
  }

  /** Null when what is kept cannot be read, as that of another version. */
  async #kept(state: GraphState): Promise<Answers | null> {
    if (this.#known !== null && sameState(this.#known.state, state)) return this.#known.answers;
    const answers = await readAnswers(this.#store);
    if (answers !== null) this.#known = { state, answers };
    return answers;
  }

  /** One count for all who ask of the same state. */
  #count(state: GraphState): Promise<Answers> {
    if (this.#counting !== null && sameState(this.#counting.state, state)) return this.#counting.answers;
    const answers = this.#countAndKeep();
    const counting = { state, answers };
    this.#counting = counting;
    const done = () => {
      if (this.#counting === counting) this.#counting = null;
    };
    void answers.then(done, done);
    return answers;
  }

  async #countAndKeep(): Promise<Answers> {
    const { answers, keep } = await countAnswers(this.#store);
    if (keep !== null)
      await keepAnswers(this.#store, keep, answers).catch((error: unknown) =>
        this.#log(`Counts of the graph could not be kept in it: ${error instanceof Error ? error.message : error}`),
      );
    return answers;
  }
}
