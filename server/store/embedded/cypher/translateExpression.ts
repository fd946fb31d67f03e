/**
 * Writes an expression for the embedded engine, fully parenthesised and with the type it yields; rewrites what the
 * engine would compute otherwise than Neo4j, refuses what cannot be rewritten.
 */
import { equalityTrouble, groupTrouble } from './comparing.js';
import { AGGREGATES, FUNCTIONS, translateAggregate } from './functions.js';
import { comparison, operation } from './operators.js';
import { isWellFormed, isWritableName, printFloat, quoteName, quoteString } from './print.js';
import {
  anyNull,
  constantOf,
  made,
  missingParameter,
  refuse,
  wrong,
  type Reading,
  type Scope,
  type Typed,
} from './reading.js';
import type { Expression, LabelExpression } from './syntax.js';
import { TooDeep } from './trouble.js';
import {
  translateComprehension,
  translateListComprehension,
  translateMapProjection,
  translateQuantifier,
  translateReduce,
  translateSubquery,
  translatePredicate,
} from './translateNested.js';
import {
  ANYTHING,
  BOOLEAN,
  DELETED,
  describeType,
  elementOf,
  fieldOf,
  FLOAT,
  INTEGER,
  Kind,
  listOf,
  mapOf,
  may,
  mayHoldEntity,
  NOTHING,
  NULL,
  NUMBER,
  only,
  onlyOrNull,
  STRING,
  typeOfValue,
  union,
  withNull,
  withoutNull,
  type Type,
} from './types.js';

/** Keys under which the engine hands out an entity's own fields. */
const RESERVED = new Set(['_id', '_labels', '_source', '_target', '_type']);

export interface Context {
  readonly reading: Reading;
  readonly scope: Scope;
  /** Where an aggregate may stand: takes its text and type, and says what to write in its place. */
  readonly aggregates?: ((text: string, type: Type) => string) | false;
  /** Whether a pattern may stand here as a condition. */
  readonly condition?: boolean;
  /** Where neither a subquery nor a pattern may stand as a value: the name of the place. */
  readonly flat?: string;
  /** Names of comprehensions around, which belong to no row. */
  readonly local?: ReadonlySet<string>;
  /** In a subquery whose names are listed, CALL (a, b) { … }. */
  readonly imported?: boolean;
  /** Projected expressions by their shape, to be read by their column instead. */
  readonly columns?: ReadonlyMap<string, { text: string; type: Type }>;
}

/** The same for expressions that differ only in where they stand. */
export const shapeOf = (expression: Expression): string =>
  JSON.stringify(expression, (key, value: unknown) =>
    key === 'at' || key === 'end' ? undefined : typeof value === 'bigint' ? `${value}n` : value,
  );

const inner = (context: Context): Context => (context.condition ? { ...context, condition: false } : context);
export function checkKey(reading: Reading, key: string, spot: { at: number }): string {
  if (RESERVED.has(key))
    throw refuse(reading, `The name ${key}`, spot, 'The embedded engine keeps this name for itself: use another.');
  if (!isWritableName(key)) throw refuse(reading, 'This name', spot);
  return quoteName(key);
}

/** Characters an expression may become: some constructs, nested, double it at each level. */
const LONGEST = 2_000_000;

export function translate(expression: Expression, context: Context): Typed {
  const typed = translateAny(expression, context);
  if (typed.text.length > LONGEST) throw new TooDeep({ source: context.reading.source, offset: expression.at });
  return typed;
}

function translateAny(expression: Expression, context: Context): Typed {
  const column = context.columns?.get(shapeOf(expression));
  if (column) return { ...column, aggregate: false, reads: true };
  const { reading, scope } = context;
  const alone = (text: string, type: Type, reads = false): Typed => ({ text, type, aggregate: false, reads });
  switch (expression.is) {
    case 'literal':
      return alone(...literal(expression, reading));
    case 'float':
      return alone(printFloat(expression.value), FLOAT);
    case 'parameter': {
      if (!Object.hasOwn(reading.parameters, expression.name))
        throw missingParameter(reading, expression.name, expression);
      return alone(
        `$${reading.parameterName(expression.name)}`,
        typeOfValue(reading.parameters[expression.name] ?? null),
      );
    }
    case 'variable': {
      const type = scope.get(expression.name);
      if (!type) throw wrong(reading, `Variable \`${expression.name}\` not defined`, expression);
      if (type === DELETED) throw refuse(reading, `Reading ${expression.name} after it is deleted`, expression);
      return alone(quoteName(expression.name), type, !context.local?.has(expression.name));
    }
    case 'property':
      return property(expression, context);
    case 'index':
      return index(expression, context);
    case 'slice':
      return slice(expression, context);
    case 'list': {
      const items = expression.items.map((item) => translate(item, inner(context)));
      return made(
        `[${items.map((item) => item.text).join(', ')}]`,
        listOf(items.map((item) => item.type).reduce(union, NOTHING)),
        items,
      );
    }
    case 'map': {
      const entries = expression.entries.map(
        ([key, value]) => [key, checkKey(reading, key, expression), translate(value, inner(context))] as const,
      );
      if (new Set(expression.entries.map(([key]) => key)).size < entries.length)
        throw refuse(reading, 'A map with a key given twice', expression);
      return made(
        `{${entries.map(([, key, value]) => `${key}: ${value.text}`).join(', ')}}`,
        mapOf(new Map(entries.map(([key, , value]) => [key, value.type]))),
        entries.map(([, , value]) => value),
      );
    }
    case 'unary':
      return unary(expression, context);
    case 'binary':
      return binary(expression, context);
    case 'comparison':
      return comparison(
        expression,
        expression.operands.map((operand) => translate(operand, inner(context))),
        reading,
      );
    case 'isNull': {
      const operand = translate(expression.operand, inner(context));
      return made(`(${operand.text} IS ${expression.negated ? 'NOT ' : ''}NULL)`, BOOLEAN, [operand]);
    }
    case 'hasLabels': {
      const operand = translate(expression.operand, inner(context));
      if (
        expression.operand.is !== 'variable' ||
        !(onlyOrNull(operand.type, Kind.NODE) || onlyOrNull(operand.type, Kind.RELATIONSHIP))
      )
        throw refuse(reading, 'A label test on anything but the name of a node or relationship', expression);
      return made(
        labelTest(
          operand.text,
          expression.labels,
          only(operand.type, Kind.NODE | Kind.NULL) ? 'node' : 'relationship',
          reading,
          expression,
        ),
        anyNull([operand], BOOLEAN),
        [operand],
      );
    }
    case 'case':
      return caseOf(expression, context);
    case 'call':
      return call(expression, context);
    case 'listComprehension':
      return translateListComprehension(expression, inner(context));
    case 'quantifier':
      return translateQuantifier(expression, inner(context));
    case 'reduce':
      return translateReduce(expression, inner(context));
    case 'mapProjection':
      return translateMapProjection(expression, inner(context));
    case 'patternComprehension':
      return translateComprehension(expression, inner(context));
    case 'patternPredicate':
      if (!context.condition) throw refuse(reading, 'A pattern where it is not a condition', expression);
      return translatePredicate(expression, context);
    case 'subquery':
      return translateSubquery(expression, context);
  }
}

/** An expression that decides: true, false or null. */
export function translateCondition(expression: Expression, context: Context): Typed {
  const condition = translate(expression, { ...context, condition: true });
  if (!onlyOrNull(condition.type, Kind.BOOLEAN))
    throw refuse(context.reading, `A condition that yields ${describeType(withoutNull(condition.type))}`, expression);
  return condition;
}

function literal({ value, at }: Extract<Expression, { is: 'literal' }>, reading: Reading): [text: string, type: Type] {
  if (value === null) return ['null', NULL];
  if (typeof value === 'boolean') return [String(value), BOOLEAN];
  if (typeof value === 'bigint') {
    if (value < -9_223_372_036_854_775_808n) throw wrong(reading, `${value} is too small for an integer.`, { at });
    return [String(value), typeOfValue(value)];
  }
  if (!isWellFormed(value)) throw refuse(reading, 'Half a character in a text', { at });
  return [quoteString(value), STRING];
}

function property(expression: Extract<Expression, { is: 'property' }>, context: Context): Typed {
  const { reading } = context;
  const of = translate(expression.of, inner(context));
  const key = checkKey(reading, expression.key, expression);
  if (!onlyOrNull(of.type, Kind.NODE | Kind.RELATIONSHIP | Kind.MAP))
    throw refuse(reading, `.${expression.key} of ${describeType(withoutNull(of.type))}`, expression);
  let type = fieldOf(of.type, expression.key);
  if (may(of.type, Kind.NODE)) type = union(type, reading.properties.of('node', expression.key));
  if (may(of.type, Kind.RELATIONSHIP)) type = union(type, reading.properties.of('relationship', expression.key));
  return made(`${of.text}.${key}`, may(of.type, Kind.NULL) ? withNull(type) : type, [of]);
}

function index(expression: Extract<Expression, { is: 'index' }>, context: Context): Typed {
  const { reading } = context;
  const key = constantOf(expression.index, reading);
  if (typeof key === 'string')
    return property({ is: 'property', of: expression.of, key, at: expression.at, end: expression.end }, context);
  const of = translate(expression.of, inner(context));
  const at = translate(expression.index, inner(context));
  if (onlyOrNull(of.type, Kind.LIST) && onlyOrNull(at.type, Kind.INTEGER))
    return made(`${of.text}[${at.text}]`, withNull(elementOf(of.type)), [of, at]);
  if (onlyOrNull(of.type, Kind.MAP | Kind.NODE | Kind.RELATIONSHIP) && onlyOrNull(at.type, Kind.STRING)) {
    let type = may(of.type, Kind.MAP) ? ANYTHING : NOTHING;
    if (may(of.type, Kind.NODE)) type = union(type, reading.properties.any('node'));
    if (may(of.type, Kind.RELATIONSHIP)) type = union(type, reading.properties.any('relationship'));
    return made(`${of.text}[${at.text}]`, withNull(type), [of, at]);
  }
  throw refuse(
    reading,
    `[ … ] with ${describeType(withoutNull(at.type))} on ${describeType(withoutNull(of.type))}`,
    expression,
  );
}

/** Bounds count from the start, as far as they are known beforehand: the engine is wrong about others. */
function slice(expression: Extract<Expression, { is: 'slice' }>, context: Context): Typed {
  const { reading } = context;
  const of = translate(expression.of, inner(context));
  if (!onlyOrNull(of.type, Kind.LIST))
    throw refuse(reading, `[ … .. … ] on ${describeType(withoutNull(of.type))}`, expression);
  const bound = (one: Expression | null): number | null => {
    if (!one) return null;
    const value = constantOf(one, reading);
    if (typeof value !== 'number' || !Number.isSafeInteger(value))
      throw refuse(reading, 'A part of a list whose bounds are not known beforehand', one);
    return value;
  };
  const [from, to] = [bound(expression.from), bound(expression.to)];
  const size = `size(${of.text})`;
  if (from !== null && from < 0 && to === null)
    return made(
      `(CASE WHEN ${size} >= ${-from} THEN ${of.text}[(${size} - ${-from})..] ELSE ${of.text} END)`,
      of.type,
      [of],
    );
  if (to !== null && to < 0 && from === null)
    return made(
      `(CASE WHEN ${size} >= ${-to} THEN ${of.text}[..(${size} - ${-to})] WHEN ${size} >= 0 THEN [] ELSE null END)`,
      of.type,
      [of],
    );
  if ((from ?? 0) < 0 || (to ?? 0) < 0) throw refuse(reading, 'A part of a list with bounds from its end', expression);
  return made(`${of.text}[${from ?? ''}..${to ?? ''}]`, of.type, [of]);
}

function unary(expression: Extract<Expression, { is: 'unary' }>, context: Context): Typed {
  if (expression.operator === 'NOT') {
    const operand = translateCondition(expression.operand, context);
    return made(`(NOT ${operand.text})`, operand.type, [operand]);
  }
  const operand = translate(expression.operand, inner(context));
  if (!onlyOrNull(operand.type, NUMBER))
    throw refuse(
      context.reading,
      `${expression.operator} before ${describeType(withoutNull(operand.type))}`,
      expression,
    );
  return made(expression.operator === '-' ? `(-${operand.text})` : operand.text, operand.type, [operand]);
}

function binary(expression: Extract<Expression, { is: 'binary' }>, context: Context): Typed {
  const { operator } = expression;
  if (operator === 'AND' || operator === 'OR' || operator === 'XOR') {
    const [left, right] = [translateCondition(expression.left, context), translateCondition(expression.right, context)];
    return made(`(${left.text} ${operator} ${right.text})`, union(left.type, right.type), [left, right]);
  }
  return operation(
    expression,
    operator,
    translate(expression.left, inner(context)),
    translate(expression.right, inner(context)),
    context.reading,
  );
}

/** A label expression as a condition on a node's labels or a relationship's type. */
export function labelTest(
  variable: string,
  labels: LabelExpression,
  of: 'node' | 'relationship',
  reading: Reading,
  spot: { at: number },
): string {
  switch (labels.is) {
    case 'label':
      if (!isWritableName(labels.name)) throw refuse(reading, 'This label', spot);
      return of === 'node'
        ? `(${variable}:${quoteName(labels.name)})`
        : `(type(${variable}) = ${quoteString(labels.name)})`;
    case 'and':
    case 'or':
      return `(${labels.parts.map((part) => labelTest(variable, part, of, reading, spot)).join(labels.is === 'and' ? ' AND ' : ' OR ')})`;
    case 'not':
      return `(NOT ${labelTest(variable, labels.part, of, reading, spot)})`;
    case 'any':
      return of === 'node' ? `(size(labels(${variable})) > 0)` : `(type(${variable}) IS NOT NULL)`;
  }
}

function caseOf(expression: Extract<Expression, { is: 'case' }>, context: Context): Typed {
  const { reading } = context;
  const subject = expression.subject ? translate(expression.subject, inner(context)) : null;
  const alternatives = expression.alternatives.map(([when, then]) => {
    const test = subject ? translate(when, inner(context)) : translateCondition(when, context);
    const trouble = subject && equalityTrouble(subject.type, test.type);
    if (trouble) throw refuse(reading, `CASE, ${trouble},`, when);
    return [test, translate(then, inner(context))] as const;
  });
  const otherwise = expression.otherwise ? translate(expression.otherwise, inner(context)) : null;
  const type = [...alternatives.map(([, then]) => then.type), otherwise?.type ?? NULL].reduce(union, NOTHING);
  if (mayHoldEntity(type)) throw refuse(reading, 'CASE with nodes, relationships or paths as results', expression);
  const text = [
    'CASE',
    ...(subject ? [subject.text] : []),
    ...alternatives.map(([when, then]) => `WHEN ${when.text} THEN ${then.text}`),
    ...(otherwise ? [`ELSE ${otherwise.text}`] : []),
    'END',
  ].join(' ');
  return made(`(${text})`, type, [
    ...(subject ? [subject] : []),
    ...alternatives.flat(),
    ...(otherwise ? [otherwise] : []),
  ]);
}

function call(expression: Extract<Expression, { is: 'call' }>, context: Context): Typed {
  const { reading } = context;
  const name = expression.name.toLowerCase();
  if (AGGREGATES.has(name)) {
    if (!context.aggregates)
      throw refuse(reading, `The aggregate ${expression.name}( … ) here`, expression, 'Compute it in a WITH before.');
    if (expression.star) {
      if (name !== 'count') throw wrong(reading, `${expression.name}(*) is not a function.`, expression);
      return { text: context.aggregates('count(*)', INTEGER), type: INTEGER, aggregate: true, reads: false };
    }
    const args = expression.args.map((arg) => translate(arg, { ...inner(context), aggregates: false }));
    if (expression.distinct && args[0]) {
      const trouble = groupTrouble(args[0].type);
      if (trouble) throw refuse(reading, `DISTINCT ${trouble}`, expression);
    }
    if (args.some((arg) => arg.text.includes('rand()')))
      throw wrong(reading, 'rand() cannot stand in an aggregate.', expression);
    const { text, type } = translateAggregate(
      { name: expression.name, at: expression.at, args, expressions: expression.args, reading },
      expression.distinct,
    );
    return { text: context.aggregates(text, type), type, aggregate: true, reads: false };
  }
  const [only1] = expression.args;
  // The engine counts matches, but knows no list of matches in a condition.
  if (name === 'size' && expression.args.length === 1 && only1?.is === 'patternComprehension')
    return translateSubquery(
      { is: 'subquery', which: 'COUNT', patterns: [only1.pattern], where: only1.where, at: only1.at, end: only1.end },
      context,
    );
  const known = FUNCTIONS.get(name);
  if (!known || expression.star || expression.distinct)
    throw refuse(reading, `The function ${expression.name}( … )`, expression);
  const args = expression.args.map((arg) => translate(arg, inner(context)));
  const { text, type } = known({
    name: expression.name,
    at: expression.at,
    args,
    expressions: expression.args,
    reading,
  });
  return made(/^[A-Za-z]+\(/.test(text) || text.startsWith('(') ? text : `(${text})`, type, args);
}
