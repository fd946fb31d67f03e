/**
 * What a statement of a script that Entente wrote adds to the graph. It is read, never run: only the forms that
 * cypher/language/writeCypherScript.ts writes are understood. Pure.
 */
import { CypherError } from '../../../../cypher/engine/CypherError.js';
import { parse } from '../../../../cypher/engine/parse/parse.js';
import type { Clause, Expression, LabelExpression, NodePattern } from '../../../../cypher/engine/parse/syntax.js';
import { literalValue, NoLiteral } from './literalValue.js';

export type StoredProperties = Record<string, unknown>;
/** `at`: where the row stands in the statement. */
export type ScriptRows =
  | { is: 'nodes'; labels: string[]; rows: { at: number; properties: StoredProperties }[] }
  | {
      is: 'links';
      type: string;
      /** Labels of the ends. */
      ends: [string, string];
      rows: { at: number; start: string; end: string; properties: StoredProperties }[];
    };

/** `at`: where in the statement. */
export class NoScriptStatement extends Error {
  override name = 'NoScriptStatement';
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message);
  }
}

const NOT_OURS = 'Entente writes no such statement';

/** Null for a statement of the schema, and for nothing but comments. Throws NoScriptStatement. */
export function scriptRows(text: string): ScriptRows | null {
  if (isComment(text)) return null;
  try {
    const { body } = parse(text);
    if (body.is === 'createConstraint' || body.is === 'createIndex') return null;
    const [clauses, ...others] = body.is === 'query' ? body.parts : [];
    const rows = clauses && others.length === 0 ? (nodeRows(clauses) ?? linkRows(clauses)) : null;
    if (rows) return rows;
  } catch (error) {
    if (error instanceof NoLiteral) throw new NoScriptStatement(error.message, error.at);
    if (!(error instanceof CypherError)) throw error;
    const { offset = 0 } = error.about;
    throw new NoScriptStatement(error.kind === 'syntax' ? error.message : NOT_OURS, offset);
  }
  throw new NoScriptStatement(NOT_OURS, 0);
}

const SAYS_NOTHING = /[\s;]+|\/\/[^\n]*|\/\*[^]*?\*\//y;

/** Step by step: to find comments anywhere, each that never ends would be followed to the end of the text. */
function isComment(text: string): boolean {
  for (let at = 0; at < text.length; at = SAYS_NOTHING.lastIndex) {
    SAYS_NOTHING.lastIndex = at;
    if (!SAYS_NOTHING.test(text)) return false;
  }
  return true;
}

/** UNWIND … AS row MERGE (n:Label {key: row.key}) SET n:More, n = row */
function nodeRows([unwind, merge, set, ...more]: Clause[]): ScriptRows | null {
  if (unwind?.is !== 'unwind' || merge?.is !== 'merge' || set?.is !== 'set' || more.length > 0) return null;
  const [node, ...others] = merge.pattern.nodes;
  if (!node || others.length > 0) return null;
  const labels = namesIn(node.labels);
  for (const item of set.items) {
    if (item.is === 'labels') for (const label of item.labels) labels.push(label.is === 'label' ? label.name : '');
    else if (item.is !== 'replace' || !isVariable(item.value, unwind.variable)) return null;
  }
  return {
    is: 'nodes',
    labels,
    rows: itemsOf(unwind.list).map((row) => ({ at: row.at, properties: mapOf(row) })),
  };
}

/**
 * UNWIND … AS row MATCH (a:Label {id: row.a}), (b:Label {id: row.b}) MERGE (a)-[r:TYPE {key: row.p.key}]->(b) SET r =
 * row.p
 */
function linkRows([unwind, match, merge, set, ...more]: Clause[]): ScriptRows | null {
  if (unwind?.is !== 'unwind' || match?.is !== 'match' || merge?.is !== 'merge' || set?.is !== 'set') return null;
  const [step, ...steps] = merge.pattern.steps;
  if (more.length > 0 || step?.is !== 'relationship' || step.direction !== 'out' || steps.length > 0) return null;
  const ends = match.patterns.flatMap(({ nodes }) => nodes);
  const [startLabel, endLabel] = merge.pattern.nodes.map(
    ({ variable }) => namesIn(ends.find((end: NodePattern) => end.variable === variable)?.labels ?? null)[0],
  );
  const [type] = namesIn(step.types);
  if (startLabel === undefined || endLabel === undefined || type === undefined) return null;
  const rows = itemsOf(unwind.list).map((row) => {
    const { a, b, p } = mapOf(row);
    if (typeof p !== 'object' || p === null) throw new NoLiteral('the row has no properties p', row.at);
    return { at: row.at, start: String(a), end: String(b), properties: p as StoredProperties };
  });
  return { is: 'links', type, ends: [startLabel, endLabel], rows };
}

const isVariable = (expression: Expression, name: string): boolean =>
  expression.is === 'variable' && expression.name === name;

function namesIn(labels: LabelExpression | null): string[] {
  if (labels?.is === 'label') return [labels.name];
  return labels?.is === 'and' ? labels.parts.flatMap(namesIn) : [];
}

function itemsOf(list: Expression): Expression[] {
  if (list.is !== 'list') throw new NoLiteral('the rows have to be written out as a list', list.at);
  return list.items;
}

function mapOf(row: Expression): StoredProperties {
  if (row.is !== 'map') throw new NoLiteral('the row has to be a map', row.at);
  return literalValue(row) as StoredProperties;
}
