/** Expressions with names of their own inside: comprehensions, quantifiers, reduce, map projections, patterns and subqueries. */
import { isWritableName, quoteName } from './print.js';
import { refuse, wrong, type Scope, type Typed } from './reading.js';
import type { Expression } from './syntax.js';
import { checkKey, translate, translateCondition, type Context } from './translateExpression.js';
import { translateMatch } from './translatePattern.js';
import {
  BOOLEAN,
  describeType,
  elementOf,
  fieldOf,
  INTEGER,
  Kind,
  listOf,
  mapOf,
  may,
  mayHoldEntity,
  ofKinds,
  onlyOrNull,
  union,
  withNull,
  withoutNull,
  type Type,
} from './types.js';

type Of<Is extends Expression['is']> = Extract<Expression, { is: Is }>;

const join = (text: string, type: Type, parts: Typed[]): Typed => ({
  text,
  type,
  aggregate: parts.some((part) => part.aggregate),
  reads: parts.some((part) => part.reads),
});

/** The scope with a name of the expression's own, which must not hide another. */
function within(context: Context, spot: { at: number }, ...names: [name: string, type: Type][]): Context {
  const scope = new Map(context.scope);
  for (const [name, type] of names) {
    if (!isWritableName(name)) throw refuse(context.reading, 'This name', spot);
    if (scope.has(name))
      throw refuse(
        context.reading,
        `The name ${name}, which is used twice here,`,
        spot,
        'Give the inner one another name.',
      );
    scope.set(name, type);
  }
  const local = new Set([...(context.local ?? []), ...names.map(([name]) => name)]);
  return { ...context, scope, local, flat: 'a comprehension', aggregates: false, columns: undefined };
}

function listIn(expression: { list: Expression }, context: Context): Typed {
  const list = translate(expression.list, context);
  if (!onlyOrNull(list.type, Kind.LIST))
    throw refuse(context.reading, `Going through ${describeType(withoutNull(list.type))} as a list`, expression.list);
  return list;
}

export function translateListComprehension(expression: Of<'listComprehension'>, context: Context): Typed {
  const list = listIn(expression, context);
  const inside = within(context, expression, [expression.variable, elementOf(list.type)]);
  const where = expression.where && translateCondition(expression.where, inside);
  const map = expression.map && translate(expression.map, inside);
  const element = map ? map.type : elementOf(list.type);
  if (mayHoldEntity(element))
    throw refuse(
      context.reading,
      'A list comprehension that yields nodes, relationships or paths',
      expression,
      'Yield their properties instead.',
    );
  const text = `[${quoteName(expression.variable)} IN ${list.text}${where ? ` WHERE ${where.text}` : ''}${map ? ` | ${map.text}` : ''}]`;
  return join(text, may(list.type, Kind.NULL) ? withNull(listOf(element)) : listOf(element), [
    list,
    ...(where ? [where] : []),
    ...(map ? [map] : []),
  ]);
}

/** With a condition that may be null, the engine takes null for false; then the cases are told apart one by one. */
export function translateQuantifier(expression: Of<'quantifier'>, context: Context): Typed {
  const list = listIn(expression, context);
  const inside = within(context, expression, [expression.variable, elementOf(list.type)]);
  const where = translateCondition(expression.where, inside);
  const parts = [list, where];
  const name = quoteName(expression.variable);
  const any = (condition: string): string => `any(${name} IN ${list.text} WHERE ${condition})`;
  if (!may(where.type, Kind.NULL))
    return join(
      `${expression.which}(${name} IN ${list.text} WHERE ${where.text})`,
      may(list.type, Kind.NULL) ? withNull(BOOLEAN) : BOOLEAN,
      parts,
    );
  const unsure = any(`(${where.text} IS NULL)`);
  const matching = `size([${name} IN ${list.text} WHERE ${where.text}])`;
  const steps = {
    any: `WHEN ${any(where.text)} THEN true WHEN ${unsure} THEN null ELSE false`,
    all: `WHEN ${any(`(NOT ${where.text})`)} THEN false WHEN ${unsure} THEN null ELSE true`,
    none: `WHEN ${any(where.text)} THEN false WHEN ${unsure} THEN null ELSE true`,
    single: `WHEN ${matching} > 1 THEN false WHEN ${unsure} THEN null WHEN ${matching} = 1 THEN true ELSE false`,
  }[expression.which];
  return join(`(CASE WHEN ${list.text} IS NULL THEN null ${steps} END)`, withNull(BOOLEAN), parts);
}

export function translateReduce(expression: Of<'reduce'>, context: Context): Typed {
  const list = listIn(expression, context);
  const start = translate(expression.start, context);
  // The accumulator's type grows with the step until it holds.
  let type = start.type;
  for (let round = 0; ; round++) {
    const step = translate(
      expression.step,
      within(context, expression, [expression.accumulator, type], [expression.variable, elementOf(list.type)]),
    );
    const grown = union(type, step.type);
    if (round > 4) throw refuse(context.reading, 'This reduce( … )', expression);
    if (JSON.stringify(describe(grown)) !== JSON.stringify(describe(type))) {
      type = grown;
      continue;
    }
    if (mayHoldEntity(type))
      throw refuse(context.reading, 'reduce( … ) over nodes, relationships or paths as results', expression);
    const text = `reduce(${quoteName(expression.accumulator)} = ${start.text}, ${quoteName(expression.variable)} IN ${list.text} | ${step.text})`;
    return join(text, may(list.type, Kind.NULL) ? withNull(type) : type, [list, start, step]);
  }
}
const describe = (type: Type): unknown => [
  type.kinds,
  type.element && describe(type.element),
  type.fields && [...type.fields].map(([key, one]) => [key, describe(one)]),
];

export function translateMapProjection(expression: Of<'mapProjection'>, context: Context): Typed {
  const { reading, scope } = context;
  const of = scope.get(expression.variable);
  if (!of) throw wrong(reading, `Variable \`${expression.variable}\` not defined`, expression);
  if (!onlyOrNull(of, Kind.NODE | Kind.RELATIONSHIP | Kind.MAP))
    throw refuse(reading, `{ … } after ${describeType(withoutNull(of))}`, expression);
  const fields = new Map<string, Type>();
  const parts: Typed[] = [{ text: '', type: of, aggregate: false, reads: true }];
  let all = false;
  const texts = expression.items.map((item) => {
    if (item.is === 'all') {
      all = true;
      return '.*';
    }
    if (item.is === 'property') {
      let type = fieldOf(of, item.key);
      if (may(of, Kind.NODE)) type = union(type, reading.properties.of('node', item.key));
      if (may(of, Kind.RELATIONSHIP)) type = union(type, reading.properties.of('relationship', item.key));
      fields.set(item.key, type);
      return `.${checkKey(reading, item.key, expression)}`;
    }
    const key = item.is === 'variable' ? item.name : item.key;
    const value = translate(
      item.is === 'variable' ? { is: 'variable', name: item.name, at: expression.at, end: expression.end } : item.value,
      context,
    );
    parts.push(value);
    fields.set(key, value.type);
    return `${checkKey(reading, key, expression)}: ${value.text}`;
  });
  if (fields.size + (all ? 1 : 0) < expression.items.length)
    throw refuse(reading, 'A map with a key given twice', expression);
  if (all && [...fields.values()].some(mayHoldEntity))
    throw refuse(reading, 'All properties beside nodes, relationships or paths in one map', expression);
  const type = all ? ofKinds(Kind.MAP) : mapOf(fields);
  return join(
    `${quoteName(expression.variable)} {${texts.join(', ')}}`,
    may(of, Kind.NULL) ? withNull(type) : type,
    parts,
  );
}

/** A pattern's names are new inside, those of outside are meant as they are. */
function patternInside(
  expression: { at: number },
  patterns: Of<'subquery'>['patterns'],
  where: Expression | null,
  context: Context,
): { text: string; scope: Scope } {
  if (context.flat) throw refuse(context.reading, `A pattern inside ${context.flat}`, expression);
  return translateMatch(
    patterns,
    where,
    { ...context, aggregates: false, columns: undefined },
    { optional: false, inside: true },
  );
}

export function translateComprehension(expression: Of<'patternComprehension'>, context: Context): Typed {
  if (expression.pattern.variable !== null) throw refuse(context.reading, 'A named path inside [ … ]', expression);
  const { text, scope } = patternInside(expression, [expression.pattern], expression.where, context);
  const map = translate(expression.map, {
    ...context,
    scope,
    aggregates: false,
    flat: 'a comprehension',
    columns: undefined,
  });
  const type = listOf(map.type);
  if (!may(map.type, Kind.NULL)) return { text: `[${text} | ${map.text}]`, type, aggregate: false, reads: true };
  // The engine leaves null out of such a list; wrapped, it stays.
  if (mayHoldEntity(map.type))
    throw refuse(
      context.reading,
      'A pattern comprehension that yields nodes, relationships or paths and null',
      expression,
    );
  const each = quoteName(context.reading.freshName());
  return { text: `[${each} IN [${text} | [${map.text}]] | ${each}[0]]`, type, aggregate: false, reads: true };
}

export function translatePredicate(expression: Of<'patternPredicate'>, context: Context): Typed {
  for (const node of expression.pattern.nodes)
    if (node.variable !== null && !context.scope.has(node.variable))
      throw wrong(context.reading, `Variable \`${node.variable}\` not defined`, node);
  for (const one of expression.pattern.relationships)
    if (one.variable !== null && !context.scope.has(one.variable))
      throw wrong(context.reading, `Variable \`${one.variable}\` not defined`, one);
  return exists([expression.pattern], null, expression, context);
}
function exists(
  patterns: Of<'subquery'>['patterns'],
  where: Expression | null,
  spot: { at: number },
  context: Context,
): Typed {
  const { text } = patternInside(spot, patterns, where, context);
  return { text: `EXISTS { ${text} }`, type: BOOLEAN, aggregate: false, reads: true };
}

export function translateSubquery(expression: Of<'subquery'>, context: Context): Typed {
  if (expression.which === 'EXISTS') return exists(expression.patterns, expression.where, expression, context);
  const { text } = patternInside(expression, expression.patterns, expression.where, context);
  return { text: `COUNT { ${text} }`, type: INTEGER, aggregate: false, reads: true };
}
