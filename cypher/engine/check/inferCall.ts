/** Checks calls of functions and aggregates. */
import { callError, isOfNeo4j, syntaxError, unsupported } from '../CypherError.js';
import type { Argument, TypeName } from '../functions/FunctionEntry.js';
import { nearName } from '../functions/nearName.js';
import type { Expression } from '../parse/syntax.js';
import { inferValue } from './ask.js';
import { aggregateNamed } from './aggregates.js';
import { ANYTHING, kind, listOf, may, wordsFor, type Inferred } from './inferred.js';
import type { Place } from './Place.js';

type Call = Extract<Expression, { is: 'call' }>;

export function inferCall(call: Call, place: Place): Inferred {
  const aggregate = aggregateNamed(call.name);
  if (aggregate) return inferAggregate(call, aggregate, place);
  const entry = place.checking.functionNamed(call.name);
  if (!entry) {
    if (isOfNeo4j(call.name)) throw unsupported(`The function ${call.name}()`, call.at);
    const near = nearName(call.name);
    const hint = near === undefined ? 'SHOW FUNCTIONS lists those that there are.' : `Perhaps ${near}() is meant.`;
    throw callError(`There is no function ${call.name}().`, call.at, 'UnknownFunction', hint);
  }
  if (call.star || call.distinct)
    throw syntaxError(`${call.name}() takes neither * nor DISTINCT.`, call.at, 'UnexpectedSyntax');
  if (place.aggregates === 'in another' && entry.pure === false && RANDOM.has(entry.name.toLowerCase()))
    throw syntaxError(`${call.name}() cannot stand in an aggregate.`, call.at, 'NonConstantExpression');
  // What a temporal function takes shows when it is called, as in Neo4j.
  const wanted = entry.family === 'temporal' ? entry.arguments.map((one) => ({ ...one, types: ANY })) : entry.arguments;
  checkArguments(entry.name, wanted, call, place);
  return kind(entry.returns);
}
const ANY: Argument['types'] = ['ANY'];
/** Another value at each call. */
const RANDOM = new Set(['rand', 'randomuuid']);

const REFUSALS = {
  misplaced: ['An aggregate cannot stand here.', 'InvalidAggregation'],
  'in another': ['An aggregate cannot stand in another.', 'NestedAggregation'],
  'in a loop': ['An aggregate cannot be computed for each element of a list.', 'InvalidAggregation'],
  'not projected': ['An aggregate to sort by has to be projected, too.', 'InvalidAggregation'],
} as const;

function inferAggregate(call: Call, signature: NonNullable<ReturnType<typeof aggregateNamed>>, place: Place): Inferred {
  const refusal = place.aggregates === 'welcome' ? null : REFUSALS[place.aggregates];
  const refuse = (): void => {
    if (refusal) throw syntaxError(refusal[0], call.at, refusal[1]);
  };
  if (place.aggregates !== 'not projected') refuse();
  if (call.star && call.name.toLowerCase() !== 'count')
    throw syntaxError(`${call.name}() does not take *.`, call.at, 'UnexpectedSyntax');
  const inferred = call.star
    ? []
    : checkArguments(call.name, signature.arguments, call, { ...place, aggregates: 'in another' });
  refuse();
  const first = inferred[0] ?? ANYTHING;
  const { returns } = signature;
  return returns === 'the same' ? first : returns === 'a list' ? listOf(first) : kind(returns);
}

/** Also of a procedure. */
export function checkArguments(
  name: string,
  wanted: readonly Argument[],
  { args, at }: Pick<Call, 'args' | 'at'>,
  place: Place,
): Inferred[] {
  const least = wanted.filter(({ optional }) => !optional).length;
  const most = wanted.at(-1)?.repeated ? Infinity : wanted.length;
  if (args.length < least || args.length > most)
    throw callError(`${name}() takes ${numberWords(least, most)}, not ${args.length}.`, at, 'InvalidNumberOfArguments');
  return args.map((each, index) => {
    const inferred = inferValue(each, place);
    const argument = wanted[Math.min(index, wanted.length - 1)] as Argument;
    const passed = [...argument.types, ...(argument.refusedLater ?? [])];
    if (!may(inferred, ...passed.map(widened)))
      throw callError(
        `${name}() takes ${argument.types.join(' or ')} as its ${argument.name}, not ${wordsFor(inferred)}.`,
        each.at,
        'InvalidArgumentType',
      );
    return inferred;
  });
}
/** An integer may stand where a float is asked for. */
const widened = (type: TypeName): TypeName => (type === 'FLOAT' ? 'NUMBER' : type);

function numberWords(least: number, most: number): string {
  const plural = (count: number): string => (count === 1 ? '1 argument' : `${count} arguments`);
  if (least === most) return plural(least);
  return most === Infinity ? `${plural(least)} or more` : `${least} to ${plural(most)}`;
}
