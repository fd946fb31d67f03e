/** What SHOW lists: each a procedure that only SHOW can call. */
import { aggregateFunctions } from '../functions/aggregates.js';
import type { Argument, TypeName } from '../functions/FunctionEntry.js';
import { allFunctions } from '../functions/index.js';
import type { Constraint, Index } from '../graph/Catalogue.js';
import type { ShowCommand } from '../parse/syntax.js';
import type { Procedure } from '../procedures/Procedure.js';
import type { Value } from '../values/Value.js';

interface Shown<T> {
  /** Without YIELD only those that are `usual`. */
  columns: { name: string; type: TypeName; usual: boolean; of(one: T): Value }[];
}

const column = <T>(name: string, type: TypeName, of: (one: T) => Value, usual = true): Shown<T>['columns'][number] => ({
  name,
  type,
  usual,
  of,
});

const targets = ({ entity }: { entity: string }): string => entity.toUpperCase();
const quoted = (name: string): string => `\`${name.replaceAll('`', '``')}\``;
function patternOf(entity: string, names: readonly string[]): string {
  const list = names.map(quoted).join('|');
  return entity === 'node' ? `(n:${list})` : `()-[n:${list}]-()`;
}
const keysOf = (properties: readonly string[]): string => `(${properties.map((key) => `n.${quoted(key)}`).join(', ')})`;

const INDEX_COLUMNS: Shown<{ index: Index; id: number }>['columns'] = [
  column('id', 'INTEGER', ({ id }) => BigInt(id)),
  column('name', 'STRING', ({ index }) => index.name),
  column('state', 'STRING', () => 'ONLINE'),
  column('populationPercent', 'FLOAT', () => 100),
  column('type', 'STRING', ({ index }) => index.kind),
  column('entityType', 'STRING', ({ index }) => targets(index)),
  column('labelsOrTypes', 'LIST', ({ index }) => [...index.names]),
  column('properties', 'LIST', ({ index }) => [...index.properties]),
  column('indexProvider', 'STRING', () => 'entente'),
  column('owningConstraint', 'STRING', ({ index }) => index.constraint),
  column(
    'createStatement',
    'STRING',
    ({ index }) =>
      `CREATE ${index.kind} INDEX ${quoted(index.name)} FOR ${patternOf(index.entity, index.names)} ON ${keysOf(index.properties)}`,
    false,
  ),
];

const REQUIRED = { UNIQUE: 'IS UNIQUE', 'NODE KEY': 'IS NODE KEY', 'NOT NULL': 'IS NOT NULL' };
const constraintType = ({ kind, entity }: Constraint): string =>
  kind === 'UNIQUE'
    ? entity === 'node'
      ? 'UNIQUENESS'
      : 'RELATIONSHIP_UNIQUENESS'
    : kind === 'NODE KEY'
      ? 'NODE_KEY'
      : `${entity.toUpperCase()}_PROPERTY_EXISTENCE`;
const CONSTRAINT_COLUMNS: Shown<{ constraint: Constraint; id: number }>['columns'] = [
  column('id', 'INTEGER', ({ id }) => BigInt(id)),
  column('name', 'STRING', ({ constraint }) => constraint.name),
  column('type', 'STRING', ({ constraint }) => constraintType(constraint)),
  column('entityType', 'STRING', ({ constraint }) => targets(constraint)),
  column('labelsOrTypes', 'LIST', ({ constraint }) => [constraint.label]),
  column('properties', 'LIST', ({ constraint }) => [...constraint.properties]),
  column('ownedIndex', 'STRING', ({ constraint }) => (constraint.kind === 'NOT NULL' ? null : constraint.name)),
  column('propertyType', 'STRING', () => null),
  column(
    'createStatement',
    'STRING',
    ({ constraint }) =>
      `CREATE CONSTRAINT ${quoted(constraint.name)} FOR ${patternOf(constraint.entity, [constraint.label])} REQUIRE ${keysOf(constraint.properties)} ${REQUIRED[constraint.kind]}`,
    false,
  ),
];

interface Callable {
  name: string;
  about: string;
  arguments: Argument[];
  gives: string;
  family: string;
  aggregating: boolean;
}
const signatureOf = ({ name, arguments: args, gives }: Callable): string =>
  `${name}(${args.map((one) => `${one.name}${one.optional ? '?' : ''} :: ${one.types.join(' | ')}`).join(', ')}) :: ${gives}`;
const argumentValues = ({ arguments: args }: Callable): Value =>
  args.map(
    (one) =>
      new Map<string, Value>([
        ['name', one.name],
        ['type', one.types.join(' | ')],
        ['isOptional', one.optional === true],
      ]),
  );
const FUNCTION_COLUMNS: Shown<Callable>['columns'] = [
  column('name', 'STRING', ({ name }) => name),
  column('category', 'STRING', ({ family }) => family),
  column('description', 'STRING', ({ about }) => about),
  column('signature', 'STRING', signatureOf, false),
  column('isBuiltIn', 'BOOLEAN', () => true, false),
  column('argumentDescription', 'LIST', argumentValues, false),
  column('returnDescription', 'STRING', ({ gives }) => gives, false),
  column('aggregating', 'BOOLEAN', ({ aggregating }) => aggregating, false),
];
const PROCEDURE_COLUMNS: Shown<Callable>['columns'] = [
  column('name', 'STRING', ({ name }) => name),
  column('description', 'STRING', ({ about }) => about),
  column('mode', 'STRING', () => 'READ'),
  column('worksOnSystem', 'BOOLEAN', () => false),
  column('signature', 'STRING', signatureOf, false),
  column('argumentDescription', 'LIST', argumentValues, false),
  column('returnDescription', 'STRING', ({ gives }) => gives, false),
];

function functions(): Callable[] {
  const rowFunctions = allFunctions.map((one) => ({ ...one, gives: one.returns, aggregating: false }));
  const overRows = aggregateFunctions.map((one) => ({
    ...one,
    gives: one.returns,
    family: 'aggregating',
    aggregating: true,
  }));
  return [...rowFunctions, ...overRows].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** `of`: whether a row is of the kind that SHOW names, as in SHOW TEXT INDEXES. */
function shown<T>(
  what: ShowCommand['what'],
  columns: Shown<T>['columns'],
  list: (context: Parameters<Procedure['call']>[1]) => T[],
  isOf: (one: T, kind: Value) => boolean = () => true,
): Procedure {
  return {
    name: ` SHOW ${what}`,
    about: `What SHOW ${what} lists.`,
    arguments: [{ name: 'kind', types: ['STRING'], optional: true }],
    results: columns.map(({ name, type }) => ({ name, type })),
    call: ([kind], context) =>
      list(context)
        .filter((one) => kind === undefined || isOf(one, kind))
        .map((one) => columns.map(({ of }) => of(one))),
  };
}

const numbered = <T, K extends string>(key: K, list: readonly T[]): (Record<K, T> & { id: number })[] =>
  list.map((one, at) => ({ [key]: one, id: at + 1 }) as Record<K, T> & { id: number });

export const showProcedures: readonly Procedure[] = [
  shown(
    'INDEXES',
    INDEX_COLUMNS,
    ({ graph }) => numbered('index', graph.catalogue.indexes),
    ({ index }, kind) => index.kind === kind,
  ),
  shown('CONSTRAINTS', CONSTRAINT_COLUMNS, ({ graph }) => numbered('constraint', graph.catalogue.constraints)),
  shown('FUNCTIONS', FUNCTION_COLUMNS, functions),
  shown('PROCEDURES', PROCEDURE_COLUMNS, ({ procedures }) =>
    procedures.all().map((one) => ({
      ...one,
      gives: one.results.map(({ name, type }) => `${name} :: ${type}`).join(', '),
      family: '',
      aggregating: false,
    })),
  ),
];

const COLUMNS: Record<ShowCommand['what'], { name: string; usual: boolean }[]> = {
  INDEXES: INDEX_COLUMNS,
  CONSTRAINTS: CONSTRAINT_COLUMNS,
  FUNCTIONS: FUNCTION_COLUMNS,
  PROCEDURES: PROCEDURE_COLUMNS,
};
/** `usual`: those that are shown without YIELD. */
export function columnsOf(what: ShowCommand['what']): { usual: string[]; all: string[] } {
  const names = (columns: { name: string }[]): string[] => columns.map(({ name }) => name);
  return { usual: names(COLUMNS[what].filter(({ usual }) => usual)), all: names(COLUMNS[what]) };
}
