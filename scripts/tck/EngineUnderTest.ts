/** What the runner asks of an engine; a fresh one with an empty graph for each scenario. */
import type { Expected, ExpectedMap } from './readValue.js';

export interface EngineError {
  phase: 'compile' | 'runtime';
  /** Refused by name, as Cypher that the engine does not know. */
  isRefusal: boolean;
  /** The openCypher name of the fault, where the engine gives one. */
  detail: string | null;
  message: string;
}
export interface EngineAnswer {
  columns: string[];
  rows: Expected[][];
}
/** What stands in the graph: how often each thing does not matter, a thing is there or not. */
export interface Snapshot {
  nodes: ReadonlySet<string>;
  relationships: ReadonlySet<string>;
  labels: ReadonlySet<string>;
  /** Entity, key and value. */
  properties: ReadonlySet<string>;
}

export interface EngineUnderTest {
  /** Runs a statement in a transaction of its own. */
  run(query: string, parameters: ExpectedMap): EngineAnswer | EngineError;
  snapshot(): Snapshot;
}

export const isError = (outcome: EngineAnswer | EngineError): outcome is EngineError => 'phase' in outcome;
