/** Writes what follows WITH and RETURN: items with their columns' names, grouping, DISTINCT, ORDER BY, SKIP, LIMIT. */
import { groupTrouble, sortTrouble } from './comparing.js';
import { AGGREGATES } from './functions.js';
import { isWritableName, quoteName } from './print.js';
import { constantOf, refuse, wrong, type Reading, type Scope } from './reading.js';
import type { Expression, Projection } from './syntax.js';
import { shapeOf, translate, type Context } from './translateExpression.js';
import { DELETED, type Type } from './types.js';

export interface Column {
  /** As Neo4j names it: the alias, or the expression as it is written. */
  name: string;
  /** As the engine is told to name it. */
  engineName: string;
  type: Type;
}
export interface Projected {
  /** A clause that comes before. */
  lead: string;
  /** What follows WITH or RETURN. */
  text: string;
  columns: Column[];
  /** Whether a further LIMIT may be put at the end. */
  limited: boolean;
}

/** One item on its way: what it computes, and the aggregates in it under names of their own. */
interface Item {
  expression: Expression;
  column: Column;
  text: string;
  aggregate: boolean;
  /** An aggregate and nothing around it. */
  bare: string | null;
  alias: string | null;
}

/** `aliased`: every item but a plain name needs AS, as in WITH and in subqueries. */
export function translateProjection(
  projection: Projection,
  context: Context,
  { aliased }: { aliased: boolean },
): Projected {
  const { reading, scope } = context;
  const aggregates: string[] = [];
  const items = [
    ...starItems(projection, scope, reading),
    ...projection.items.map((item) => ({ ...item, source: reading.source.slice(item.at, item.end) })),
  ].map((item) => translateItem(item, context, aliased, aggregates));
  if (items.length === 0) throw refuse(reading, 'WITH * or RETURN * without any name', projection);
  items.forEach(({ column, expression }, index) => {
    if (
      items
        .slice(0, index)
        .some((before) => before.column.engineName === column.engineName || before.column.name === column.name)
    )
      throw wrong(reading, 'Multiple result columns with the same name are not supported', expression);
  });
  const grouped = aggregates.length > 0;
  if (grouped || projection.distinct) {
    for (const { expression, column } of items) {
      const trouble = groupTrouble(column.type);
      if (trouble) throw refuse(reading, `Telling rows apart by ${trouble}`, expression);
    }
  }
  const columns = items.map((item) => item.column);
  const { lead, texts } = groupedText(items, aggregates, reading, scope.size > 0);
  const orderBy = sortText(projection, context, items, grouped || projection.distinct);
  const [skip, limit] = [projection.skip, projection.limit].map((one) => (one ? countOf(one, reading) : null));
  return {
    lead,
    text: `${projection.distinct ? 'DISTINCT ' : ''}${texts.join(', ')}${orderBy}${skip === null ? '' : ` SKIP ${skip}`}${limit === null ? '' : ` LIMIT ${limit}`}`,
    columns,
    limited: limit !== null,
  };
}

function translateItem(
  { expression, alias, source }: { expression: Expression; alias: string | null; source: string },
  context: Context,
  aliased: boolean,
  aggregates: string[],
): Item {
  const { reading } = context;
  let bare: string | null = null;
  const collect = (text: string): string => {
    const name = quoteName(reading.freshName());
    aggregates.push(`${text} AS ${name}`);
    if (expression.is === 'call' && AGGREGATES.has(expression.name.toLowerCase())) bare = text;
    return name;
  };
  const typed = translate(expression, { ...context, condition: false, aggregates: collect, columns: undefined });
  if (typed.aggregate && typed.reads)
    throw refuse(
      reading,
      'An aggregate mixed with other values in one expression',
      expression,
      'Compute the aggregate in a WITH before.',
    );
  if (alias === null && aliased && expression.is !== 'variable')
    throw wrong(reading, 'This expression must be given a name with AS.', expression);
  // An alias that is another value's name before would be ambiguous in ORDER BY; columns may be named anew, names for later clauses may not.
  const hides =
    alias !== null &&
    !aliased &&
    context.scope.has(alias) &&
    !(expression.is === 'variable' && expression.name === alias);
  const engineName = hides
    ? reading.freshName()
    : (alias ?? (expression.is === 'variable' ? expression.name : reading.freshName()));
  if (!isWritableName(engineName)) throw refuse(reading, 'This name', expression);
  return {
    expression,
    column: { name: alias ?? source, engineName, type: typed.type },
    text: typed.text,
    aggregate: typed.aggregate,
    bare,
    alias,
  };
}

const named = (text: string, name: string): string =>
  text === quoteName(name) ? text : `${text} AS ${quoteName(name)}`;

const isSimple = (expression: Expression): boolean =>
  expression.is === 'variable' || (expression.is === 'property' && expression.of.is === 'variable');

/** The items' texts; aggregates with more around them are computed in a WITH before, which is all the engine can do. */
function groupedText(
  items: Item[],
  aggregates: string[],
  reading: Reading,
  hasScope: boolean,
): { lead: string; texts: string[] } {
  const bare = items.every((item) => !item.aggregate || item.bare !== null);
  if (aggregates.length === 0)
    return { lead: '', texts: items.map((item) => named(item.text, item.column.engineName)) };
  // Grouping by more than a name or a property is also done in steps.
  const complex = items
    .filter((item) => !item.aggregate && !isSimple(item.expression))
    .map((item) => ({ item, name: quoteName(reading.freshName()) }));
  const keyText = (item: Item): string => complex.find((one) => one.item === item)?.name ?? item.text;
  const first =
    complex.length === 0
      ? ''
      : `WITH ${[...(hasScope ? ['*'] : []), ...complex.map(({ item, name }) => `${item.text} AS ${name}`)].join(', ')} `;
  if (bare)
    return { lead: first, texts: items.map((item) => named(item.bare ?? keyText(item), item.column.engineName)) };
  const keys = items.filter((item) => !item.aggregate).map((item) => named(keyText(item), item.column.engineName));
  return {
    lead: `${first}WITH ${[...keys, ...aggregates].join(', ')} `,
    texts: items.map((item) =>
      item.aggregate ? named(item.text, item.column.engineName) : quoteName(item.column.engineName),
    ),
  };
}

function starItems(
  projection: Projection,
  scope: Scope,
  reading: Reading,
): { expression: Expression; alias: null; source: string }[] {
  if (!projection.star) return [];
  const { at, end } = projection;
  return [...scope.keys()]
    .filter((name) => !reading.isFresh(name) && scope.get(name) !== DELETED)
    .sort()
    .map((name) => ({ expression: { is: 'variable', name, at, end }, alias: null, source: name }));
}

function sortText(projection: Projection, context: Context, items: Item[], narrow: boolean): string {
  if (projection.orderBy.length === 0) return '';
  const { reading, scope } = context;
  const projected = new Map(items.map(({ column }) => [column.engineName, column.type]));
  const shapes = (chosen: Item[], shape: (item: Item) => Expression): [string, { text: string; type: Type }][] =>
    chosen.map((item) => [shapeOf(shape(item)), { text: quoteName(item.column.engineName), type: item.column.type }]);
  const renamed = shapes(
    items.filter(({ alias, column }) => alias !== null && alias !== column.engineName),
    ({ alias }) => ({ is: 'variable', name: alias as string, at: 0, end: 0 }),
  );
  const columns = new Map([...(narrow ? shapes(items, ({ expression }) => expression) : []), ...renamed]);
  // After grouping only the columns are left; otherwise a column hides a name of the rows before it.
  const visible = narrow ? projected : new Map([...scope, ...projected]);
  const hidden = narrow
    ? []
    : items
        .filter(
          ({ alias, expression, column }) =>
            alias !== null &&
            alias === column.engineName &&
            scope.has(alias) &&
            !(expression.is === 'variable' && expression.name === alias),
        )
        .map((item) => item.alias as string);
  const texts = projection.orderBy.map(({ expression, descending }) => {
    const typed = translate(expression, { ...context, scope: visible, condition: false, aggregates: false, columns });
    if (hidden.some((name) => mentions(expression, name)))
      throw refuse(
        reading,
        'ORDER BY a name that is given a new meaning in the same place',
        expression,
        'Use another name after AS.',
      );
    const trouble = sortTrouble(typed.type);
    if (trouble) throw refuse(reading, `Sorting by ${trouble}`, expression);
    return `${typed.text}${descending ? ' DESC' : ''}`;
  });
  return ` ORDER BY ${texts.join(', ')}`;
}

function mentions(value: unknown, name: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const node = value as { is?: string; name?: string; variable?: unknown };
  return (
    (node.is === 'variable' && node.name === name) ||
    node.variable === name ||
    Object.values(value).some((part) => mentions(part, name))
  );
}

function countOf(expression: Expression, reading: Reading): number {
  const value = constantOf(expression, reading);
  if (value === undefined && expression.is === 'parameter') translate(expression, { reading, scope: new Map() });
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) {
    if (value === undefined)
      throw refuse(reading, 'SKIP or LIMIT with a number that is not known beforehand', expression);
    throw wrong(reading, 'SKIP and LIMIT want a whole number.', expression);
  }
  if (value < 0) throw wrong(reading, 'SKIP and LIMIT want a number from 0.', expression);
  return value;
}
