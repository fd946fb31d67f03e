/** Writes the clauses that change data, and notes which properties get which types of values. */
import { equalityTrouble, isWord } from './comparing.js';
import { isWritableName, quoteName } from './print.js';
import { constantOf, refuse, wrong, type Reading } from './reading.js';
import type {
  Clause,
  Expression,
  NodePattern,
  PatternPart,
  RelationshipPattern,
  RemoveItem,
  SetItem,
} from './syntax.js';
import { checkKey, translate, type Context } from './translateExpression.js';
import {
  DELETED,
  describeType,
  elementOf,
  Kind,
  may,
  NUMBER,
  ofKinds,
  only,
  onlyOrNull,
  withoutNull,
  type Type,
} from './types.js';

type Of<Is extends Clause['is']> = Extract<Clause, { is: Is }>;
type Owner = 'node' | 'relationship';

const SCALARS = [
  Kind.BOOLEAN,
  NUMBER,
  Kind.STRING,
  Kind.DATE,
  Kind.LOCAL_DATE_TIME,
  Kind.LOCAL_TIME,
  Kind.DATE_TIME,
  Kind.TIME,
  Kind.DURATION,
];

/** What Neo4j keeps in a property: a plain value, or a list of plain values of one kind. */
export function isStorable(type: Type): boolean {
  if (may(type, Kind.LIST) && !SCALARS.some((kinds) => only(elementOf(type), kinds))) return false;
  return only(
    type,
    SCALARS.reduce((all, kinds) => all | kinds, Kind.LIST | Kind.NULL),
  );
}

function store(reading: Reading, owner: Owner, key: string, type: Type, spot: { at: number }): void {
  if (!isStorable(type))
    throw refuse(
      reading,
      `Keeping ${describeType(withoutNull(type))} of this form in the property ${key}`,
      spot,
      'A property holds a plain value, or a list of plain values of one kind without null.',
    );
  reading.widen(owner, key, withoutNull(type));
}

export function translateCreate(clause: Of<'create'>, context: Context): { text: string; context: Context } {
  const scope = new Map(context.scope);
  const inside = { ...context, scope };
  const texts = clause.patterns.map((part) => created(part, inside, 'CREATE'));
  return { text: `CREATE ${texts.join(', ')}`, context: inside };
}

/** A pattern to create; names it introduces enter the scope, which must be a map of the caller's own. */
function created(
  part: PatternPart,
  context: Context & { scope: Map<string, Type> },
  clause: 'CREATE' | 'MERGE',
): string {
  const { reading, scope } = context;
  const before = new Map(scope);
  if (part.shortest) throw wrong(reading, `${clause} cannot be used with a shortest path.`, part);
  if (clause === 'MERGE' && part.nodes.length > 1 && part.relationships.length > 1)
    throw refuse(reading, 'MERGE of a path of several relationships', part, 'Merge one relationship at a time.');
  let text = '';
  part.nodes.forEach((node, index) => {
    text += createdNode(node, part, context, before, clause);
    const next = part.relationships[index];
    if (next) text += createdRelationship(next, context, before, clause);
  });
  if (part.variable === null) return text;
  if (scope.has(part.variable)) throw wrong(reading, `Variable \`${part.variable}\` already declared`, part);
  if (part.relationships.length === 0) throw refuse(reading, 'A named path of a single node', part);
  if (!isWritableName(part.variable)) throw refuse(reading, 'This name', part);
  scope.set(part.variable, ofKinds(Kind.PATH));
  return `${quoteName(part.variable)} = ${text}`;
}

function createdNode(
  node: NodePattern,
  part: PatternPart,
  context: Context & { scope: Map<string, Type> },
  before: Context['scope'],
  clause: 'CREATE' | 'MERGE',
): string {
  const { reading, scope } = context;
  if (node.where) throw wrong(reading, `WHERE cannot stand in ${clause}.`, node);
  const labels = node.labels
    ? node.labels.is === 'label'
      ? [node.labels]
      : node.labels.is === 'and'
        ? node.labels.parts
        : []
    : [];
  if (node.labels && (labels.length === 0 || labels.some((label) => label.is !== 'label')))
    throw wrong(reading, `${clause} wants plain labels.`, node);
  const known = node.variable === null ? undefined : scope.get(node.variable);
  if (known) {
    if (!onlyOrNull(known, Kind.NODE)) throw wrong(reading, `Type mismatch: \`${node.variable}\` is no node`, node);
    if (labels.length > 0 || node.properties || part.relationships.length === 0)
      throw wrong(reading, `Variable \`${node.variable}\` already declared`, node);
    if (may(known, Kind.NULL))
      throw refuse(
        reading,
        `${clause} on ${node.variable ?? ''}, which may be null,`,
        node,
        'Leave out the rows without it first: WITH … WHERE … IS NOT NULL.',
      );
    return `(${quoteName(node.variable as string)})`;
  }
  const names = labels.map((label) => (label as { name: string }).name);
  for (const name of [...names, ...(node.variable === null ? [] : [node.variable])])
    if (!isWritableName(name)) throw refuse(reading, 'This name', node);
  const properties = createdProperties(node, 'node', { ...context, scope: before }, clause);
  if (node.variable !== null) scope.set(node.variable, ofKinds(Kind.NODE));
  return `(${node.variable === null ? '' : quoteName(node.variable)}${names.map((name) => `:${quoteName(name)}`).join('')}${properties})`;
}

function createdRelationship(
  one: RelationshipPattern,
  context: Context & { scope: Map<string, Type> },
  before: Context['scope'],
  clause: 'CREATE' | 'MERGE',
): string {
  const { reading, scope } = context;
  if (one.types?.is !== 'label') throw wrong(reading, `${clause} wants exactly one relationship type.`, one);
  if (one.length || one.where) throw wrong(reading, `${clause} wants a single relationship without conditions.`, one);
  if (one.direction === 'both') {
    if (clause === 'CREATE') throw wrong(reading, 'CREATE wants a direction: -[…]-> or <-[…]-.', one);
    throw refuse(reading, 'MERGE of a relationship without a direction', one);
  }
  if (!isWritableName(one.types.name)) throw refuse(reading, 'This relationship type', one);
  if (one.variable !== null) {
    if (scope.has(one.variable)) throw wrong(reading, `Variable \`${one.variable}\` already declared`, one);
    if (!isWritableName(one.variable)) throw refuse(reading, 'This name', one);
  }
  const properties = createdProperties(one, 'relationship', { ...context, scope: before }, clause);
  if (one.variable !== null) scope.set(one.variable, ofKinds(Kind.RELATIONSHIP));
  return `${one.direction === 'in' ? '<' : ''}-[${one.variable === null ? '' : quoteName(one.variable)}:${quoteName(one.types.name)}${properties}]-${one.direction === 'out' ? '>' : ''}`;
}

function createdProperties(
  of: NodePattern | RelationshipPattern,
  owner: Owner,
  context: Context,
  clause: 'CREATE' | 'MERGE',
): string {
  if (!of.properties) return '';
  const { reading } = context;
  if (of.properties.is !== 'map') throw refuse(reading, "Anything but { … } as a pattern's properties", of.properties);
  const entries = of.properties.entries.map(([key, value]) => {
    const typed = translate(value, { ...context, condition: false, aggregates: false, columns: undefined });
    if (clause === 'MERGE') {
      if (may(typed.type, Kind.NULL))
        throw refuse(reading, `MERGE by ${key}, which may be null,`, value, 'Leave out the rows without it first.');
      const trouble = equalityTrouble(
        reading.properties.of(owner, key),
        typed.type,
        isWord(constantOf(value, reading)),
      );
      if (trouble) throw refuse(reading, `MERGE by ${key}, ${trouble},`, value);
    }
    store(reading, owner, key, typed.type, value);
    return `${checkKey(reading, key, value)}: ${typed.text}`;
  });
  return entries.length === 0 ? '' : ` {${entries.join(', ')}}`;
}

export function translateMerge(clause: Of<'merge'>, context: Context): { text: string; context: Context } {
  const scope = new Map(context.scope);
  const inside = { ...context, scope };
  let text = `MERGE ${created(clause.pattern, inside, 'MERGE')}`;
  if (clause.onCreate.length > 0)
    text += ` ON CREATE SET ${clause.onCreate.map((item) => setText(item, inside)).join(', ')}`;
  if (clause.onMatch.length > 0)
    text += ` ON MATCH SET ${clause.onMatch.map((item) => setText(item, inside)).join(', ')}`;
  return { text, context: inside };
}

export const translateSet = (clause: Of<'set'>, context: Context): string =>
  `SET ${clause.items.map((item) => setText(item, context)).join(', ')}`;
export const translateRemove = (clause: Of<'remove'>, context: Context): string =>
  `REMOVE ${clause.items.map((item) => removeText(item, context)).join(', ')}`;

/** The node or relationship that is changed. */
function target(variable: string, context: Context, spot: { at: number }): { text: string; owner: Owner } {
  const { reading, scope } = context;
  const type = scope.get(variable);
  if (!type) throw wrong(reading, `Variable \`${variable}\` not defined`, spot);
  if (may(type, Kind.NULL))
    throw refuse(
      reading,
      `Changing ${variable}, which may be null,`,
      spot,
      'Leave out the rows without it first: WITH … WHERE … IS NOT NULL.',
    );
  const owner = onlyOrNull(type, Kind.NODE) ? 'node' : onlyOrNull(type, Kind.RELATIONSHIP) ? 'relationship' : null;
  if (!owner) throw refuse(reading, `Changing ${describeType(withoutNull(type))}`, spot);
  return { text: quoteName(variable), owner };
}

function setText(item: SetItem, context: Context): string {
  const { reading } = context;
  const inside: Context = { ...context, condition: false, aggregates: false, columns: undefined };
  if (item.is === 'labels') {
    const { text, owner } = target(item.variable, context, item);
    if (owner !== 'node' || item.labels.length === 0) throw wrong(reading, 'Only nodes have labels.', item);
    for (const label of item.labels) if (!isWritableName(label)) throw refuse(reading, 'This label', item);
    return `${text}${item.labels.map((label) => `:${quoteName(label)}`).join('')}`;
  }
  if (item.is === 'property') {
    if (item.of.is !== 'variable') throw refuse(reading, 'SET on anything but the property of a name', item);
    const { text, owner } = target(item.of.name, context, item);
    const value = translate(item.value, inside);
    store(reading, owner, item.key, value.type, item);
    return `${text}.${checkKey(reading, item.key, item)} = ${value.text}`;
  }
  const { text, owner } = target(item.variable, context, item);
  const value = translate(item.value, inside);
  if (!only(value.type, Kind.MAP))
    throw refuse(
      reading,
      `SET … ${item.is === 'add' ? '+=' : '='} with ${describeType(withoutNull(value.type))}`,
      item,
      'Use properties( … ) of a node, or a map.',
    );
  for (const [key, type] of value.type.fields ?? []) {
    checkKey(reading, key, item);
    store(reading, owner, key, type, item);
  }
  // All properties of one node given to another add no kind of value that nodes have not had.
  if (may(value.type, Kind.MAP) && !value.type.fields && !copiesOwn(item.value, owner, context))
    throw refuse(reading, 'SET with a map whose keys are not known beforehand', item);
  return `${text} ${item.is === 'add' ? '+=' : '='} ${value.text}`;
}

function copiesOwn(value: Expression, owner: Owner, { scope }: Context): boolean {
  const [of] = value.is === 'call' && value.name.toLowerCase() === 'properties' ? value.args : [];
  return of?.is === 'variable' && only(scope.get(of.name) ?? DELETED, owner === 'node' ? Kind.NODE : Kind.RELATIONSHIP);
}

function removeText(item: RemoveItem, context: Context): string {
  const { reading } = context;
  if (item.is === 'labels') {
    const { text, owner } = target(item.variable, context, item);
    if (owner !== 'node') throw wrong(reading, 'Only nodes have labels.', item);
    return `${text}${item.labels.map((label) => `:${quoteName(label)}`).join('')}`;
  }
  if (item.of.is !== 'variable') throw refuse(reading, 'REMOVE of anything but the property of a name', item);
  return `${target(item.of.name, context, item).text}.${checkKey(reading, item.key, item)}`;
}

export function translateDelete(clause: Of<'delete'>, context: Context): { text: string; context: Context } {
  const scope = new Map(context.scope);
  const texts = clause.items.map((item) => {
    if (item.is !== 'variable') throw refuse(context.reading, 'DELETE of anything but names', item);
    // What is deleted can no longer be read as Neo4j would let it be.
    scope.set(item.name, DELETED);
    return target(item.name, context, item).text;
  });
  return { text: `${clause.detach ? 'DETACH ' : ''}DELETE ${texts.join(', ')}`, context: { ...context, scope } };
}
