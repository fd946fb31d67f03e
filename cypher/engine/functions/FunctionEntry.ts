/** A function as the engine, the completion and the documents know it: one entry says all of it. */
import type { Graph } from '../graph/Graph.js';
import type { Kind } from '../values/kinds.js';
import type { Value } from '../values/Value.js';

/** Kinds of values by their Cypher names; `NUMBER` is two of them, `ANY` each. */
export type TypeName = 'ANY' | 'NUMBER' | Exclude<Kind, 'NULL'>;

export interface Argument {
  name: string;
  /** Any of these; null is always taken. */
  types: readonly TypeName[];
  /** Of these the check says nothing, as Neo4j's does not: they are refused when a value comes. Default: none. */
  refusedLater?: readonly TypeName[];
  /** May be left out, with all that follow. */
  optional?: true;
  /** May be repeated; only the last. */
  repeated?: true;
}

/** What a function may know beside its arguments. */
export interface FunctionContext {
  /** As the transaction sees it: what functions of entities ask. */
  readonly graph: Graph;
  /** The clock of the statement, in nanoseconds since 1970: the same wherever it is asked within one statement. */
  readonly statementTime: bigint;
  /** The wall clock now, in nanoseconds since 1970. */
  realTime(): bigint;
  /** From 0, inclusive, to 1, exclusive. */
  random(): number;
  /** Counts steps of work, one if it is not said, and lets others have their turn; throws CypherError where that was too much. */
  step(steps?: number): void;
  /** Counts values that are about to be made; throws CypherError where they are too many. */
  hold(values: number): void;
}

export interface FunctionEntry {
  /** As documented; called in any case: `toUpper`, `date.truncate`. */
  name: string;
  /** One plain sentence. */
  about: string;
  family: 'scalar' | 'list' | 'mathematical' | 'string' | 'temporal' | 'spatial' | 'predicate' | 'entity';
  arguments: Argument[];
  /** Of what it gives. */
  returns: TypeName;
  /** Null among the arguments gives null without calling. Default: true. */
  nullIn?: false;
  /** Gives the same for the same arguments within one statement. Default: true. */
  pure?: false;
  /** `args` are as many as were written and of the kinds above (the caller checked). Throws CypherError. */
  call(args: Value[], context: FunctionContext): Value;
}
