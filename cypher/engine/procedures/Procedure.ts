/** A procedure as CALL finds it. */
import type { Argument, FunctionContext, TypeName } from '../functions/FunctionEntry.js';
import type { Value } from '../values/Value.js';

/** What a procedure may know beside its arguments. */
export interface ProcedureContext extends FunctionContext {
  readonly procedures: Procedures;
}

export interface Procedure {
  name: string;
  /** One plain sentence. */
  about: string;
  arguments: Argument[];
  /** Its columns; none of a procedure that only does something. */
  results: { name: string; type: TypeName }[];
  /** Rows in the order of `results`. Throws CypherError. */
  call(args: Value[], context: ProcedureContext): Iterable<Value[]>;
}

export interface Procedures {
  /** Names are looked up as written, and without regard to capitals. */
  named(name: string): Procedure | undefined;
  all(): readonly Procedure[];
}
