/**
 * What a statement does, read off its parse tree. Knows the grammar's rule names, but not which of them are allowed.
 */
import type { Position } from '../../contract/index.js';
import { CypherError } from '../../cypher/engine/CypherError.js';
import { parse } from '../../cypher/engine/parse/parse.js';
import type { CypherGrammar, Diagnostic, ParsedStatement, TreeNode } from '../../cypher/language/grammar.js';
import { positionAt } from '../../cypher/language/positionAt.js';

export type FindingKind =
  | 'write'
  | 'load-csv'
  | 'command'
  | 'use'
  | 'console'
  | 'procedure'
  | 'function'
  | 'in-transactions'
  | 'definition'
  | 'option'
  /** EXPLAIN, PROFILE, or CYPHER with its version. */
  | 'prefix';

/** Something the gate may object to, where it stands. `name`: the clause, procedure, function or option. */
export interface Finding {
  kind: FindingKind;
  name: string;
  position: Position;
}

export interface Inspection {
  /** False: the text is not Cypher, and the findings cannot be relied on. */
  complete: boolean;
  /** Parts between semicolons that are not empty. */
  statements: number;
  findings: Finding[];
  /** Names of the parameters used, without `$`. */
  parameters: string[];
  /** What is wrong with a text that is not complete, for when the analysis gives nothing. */
  errors: GateDiagnostic[];
}
export interface GateDiagnostic {
  message: string;
  position: Position;
}

const RULES: Record<string, FindingKind> = {
  createClause: 'write',
  insertClause: 'write',
  deleteClause: 'write',
  setClause: 'write',
  removeClause: 'write',
  mergeClause: 'write',
  foreachClause: 'write',
  loadCSVClause: 'load-csv',
  command: 'command',
  composableCommandClauses: 'command',
  useClause: 'use',
  graphReference: 'use',
  consoleCommand: 'console',
  procedureName: 'procedure',
  functionName: 'function',
  subqueryInTransactionsParameters: 'in-transactions',
  localDefinition: 'definition',
  cypherOption: 'option',
  preparserOption: 'prefix',
};
/** Commands that only list what a query may use anyway: indexes, constraints, functions, procedures. */
const LISTS: ReadonlySet<string> = new Set([
  'showIndexCommand',
  'showConstraintCommand',
  'showFunctions',
  'showProcedures',
]);

/** Findings named by the text they stand for, rather than by their first word. */
const NAMED: ReadonlySet<FindingKind> = new Set(['procedure', 'function', 'option']);

export function inspect(grammar: CypherGrammar, text: string): Inspection {
  const offsetOf = offsetsOf(text);
  const parts = grammar
    .parse(text)
    .filter((part) => part.tokens.some((token) => token.channel === 0 && token.type !== -1 && token.text !== ';'));
  const complete = parts.every((part) => part.parser.numberOfSyntaxErrors === 0);
  return {
    complete,
    statements: parts.length,
    findings: parts.flatMap((part) => findingsOf(part, offsetOf)),
    parameters: [...new Set(parts.flatMap((part) => part.collectedParameters.map((p) => plainName(p.name))))],
    errors: complete ? [] : errorsOf(text),
  };
}

/** The grammar counts errors and does not say which: the embedded engine's parser does. */
function errorsOf(text: string): GateDiagnostic[] {
  try {
    parse(text);
    return [];
  } catch (error) {
    if (!(error instanceof CypherError) || error.about.offset === undefined) return [];
    return [{ message: error.message, position: positionAt(text, error.about.offset) }];
  }
}

export function diagnostic({ message, range, offsets }: Diagnostic): GateDiagnostic {
  return {
    message: message.replace(/^[0-9A-Z]{5}: /, ''),
    position: { line: range.start.line + 1, column: range.start.character + 1, offset: offsets.start },
  };
}

/** Without recursion: a tree can be deeper than the stack. */
function findingsOf({ ctx, parser }: ParsedStatement, offsetOf: OffsetOf): Finding[] {
  const findings: Finding[] = [];
  const open: TreeNode[] = [ctx];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const kind = RULES[ruleOf(node, parser)];
    if (kind && !(kind === 'command' && onlyLists(node, parser))) findings.push(finding(kind, node, offsetOf));
    for (const child of node.children ?? []) open.push(child);
  }
  return findings.sort((a, b) => (a.position.offset ?? 0) - (b.position.offset ?? 0));
}

const ruleOf = ({ ruleIndex }: TreeNode, { ruleNames }: ParsedStatement['parser']): string =>
  ruleIndex === undefined ? '' : (ruleNames[ruleIndex] ?? '');

/** Which command it is stands at the end of a line of first children. */
function onlyLists(command: TreeNode, parser: ParsedStatement['parser']): boolean {
  const rules: string[] = [];
  let next: TreeNode | undefined = command;
  for (; next; next = (next.children ?? []).find(({ ruleIndex }) => ruleIndex !== undefined))
    rules.push(ruleOf(next, parser));
  return rules.some((rule) => LISTS.has(rule));
}

/** Of the place of a token. */
type OffsetOf = (characters: number) => number;

function finding(kind: FindingKind, node: TreeNode, offsetOf: OffsetOf): Finding {
  const start = node.start;
  const name = NAMED.has(kind) ? plainName(node.getText()) : (start?.text ?? '').toUpperCase();
  const { line = 1, column = 0, start: characters = 0 } = start ?? {};
  const offset = offsetOf(characters);
  return { kind, name, position: { line, column: offset - offsetOf(characters - column) + 1, offset } };
}

/** From places that count whole characters, as the parser's tokens do, to those where JavaScript counts some as two. */
function offsetsOf(text: string): OffsetOf {
  if (!/[\ud800-\udbff]/.test(text)) return (characters) => characters;
  const offsets: number[] = [];
  let offset = 0;
  for (const character of text) {
    offsets.push(offset);
    offset += character.length;
  }
  return (characters) => offsets[characters] ?? offset;
}

/** `` `db`.`labels` `` → `db.labels`; a doubled backtick inside a quoted name is one. */
function plainName(text: string): string {
  return text.replace(/`((?:[^`]|``)*)`/g, (_, inner: string) => inner.replaceAll('``', '`'));
}
