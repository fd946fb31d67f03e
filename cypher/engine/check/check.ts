/** Whether a statement can mean something, before it runs: names, kinds, aggregates, the order of clauses. */
import { functionNamed } from '../functions/index.js';
import type { Statement } from '../parse/syntax.js';
import { TooDeep } from '../parse/TooDeep.js';
import type { Procedures } from '../procedures/Procedure.js';
import { checkClause } from './checkClause.js';
import { checkQuery } from './checkQuery.js';
import { infer } from './infer.js';
import type { Checking } from './Place.js';
import { Scope } from './Scope.js';
import { firstWrite } from './writes.js';

export interface Checked {
  /** Names of the result's columns: aliases, or what was written. */
  columns: readonly string[];
  /** Where the first clause that changes data, or the schema, stands; null where none does. */
  writesAt: number | null;
  /** Names of the parameters that have to be given. */
  parameters: readonly string[];
}

/** `text` is what the statement was read from. Throws CypherError 'syntax', with the openCypher name of the fault. */
export function check(
  { body }: Statement,
  text: string,
  procedures: Procedures,
  functions: Checking['functionNamed'] = functionNamed,
): Checked {
  // SHOW is checked as the query it stands for.
  if (body.is === 'show') return { columns: [], writesAt: null, parameters: [] };
  if (body.is !== 'query') return { columns: [], writesAt: body.at, parameters: [] };
  const checking: Checking = {
    text,
    procedures,
    functionNamed: functions,
    parameters: new Set(),
    infer,
    query: checkQuery,
    clause: checkClause,
  };
  const columns = shallow(() => checkQuery(body, { checking, scope: () => new Scope(), as: 'statement' }));
  return { columns: [...(columns?.keys() ?? [])], writesAt: firstWrite(body), parameters: [...checking.parameters] };
}

/** Where less stack is left than the parser's depth takes, the statement is too deep. */
function shallow<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof RangeError ? new TooDeep(0) : error;
  }
}
