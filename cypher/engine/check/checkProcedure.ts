/** Checks CALL of a procedure. */
import { callError, isOfNeo4j, syntaxError, unsupported } from '../CypherError.js';
import type { Clause } from '../parse/syntax.js';
import type { Procedure } from '../procedures/Procedure.js';
import { inferTruth } from './ask.js';
import { checkArguments } from './inferCall.js';
import { kind, type Inferred } from './inferred.js';
import type { Columns, Place } from './Place.js';
import { undefinedVariable } from './Scope.js';

type Call = Extract<Clause, { is: 'callProcedure' }>;

/** SHOW … is read as a call whose name nobody can write. */
const isShow = ({ name }: Call): boolean => name.startsWith(' ');

/** `alone`: it is the whole statement, and its results are the statement's. */
export function checkProcedure(call: Call, place: Place, alone: boolean): Columns | null {
  const { name, args, where, at } = call;
  const procedure = place.checking.procedures.named(name);
  if (!procedure) {
    if (isOfNeo4j(name)) throw unsupported(`The procedure ${name}`, at);
    throw callError(`There is no procedure ${name}.`, at, 'ProcedureNotFound');
  }
  if (args) checkArguments(procedure.name, procedure.arguments, { args, at }, place);
  else if (!alone)
    throw syntaxError(`Within a query, ${name} needs its arguments in parentheses.`, at, 'InvalidArgumentPassingMode');
  else for (const argument of procedure.arguments) if (!argument.optional) place.checking.parameters.add(argument.name);
  const columns = new Map<string, Inferred>();
  for (const [field, alias] of yieldsOf(call, procedure, alone || isShow(call))) {
    const result = procedure.results.find((each) => each.name === field);
    if (!result) throw undefinedVariable(field, at);
    place.scope.declare(alias, kind(result.type), at);
    columns.set(alias, kind(result.type));
  }
  if (where && alone && !isShow(call))
    throw syntaxError('CALL alone takes no WHERE: add RETURN.', where.at, 'InvalidClauseComposition');
  if (where) inferTruth(where, place);
  return alone ? columns : null;
}

function yieldsOf({ yields, name, at }: Call, { results }: Procedure, alone: boolean): [string, string][] {
  if (yields && yields !== '*') return yields;
  if (!alone && yields === '*')
    throw syntaxError('Within a query, YIELD names what it takes, not *.', at, 'UnexpectedSyntax');
  if (!alone && results.length > 0)
    throw syntaxError(`Within a query, YIELD names what is taken of ${name}.`, at, 'UndefinedVariable');
  return results.map((result) => [result.name, result.name]);
}
