/**
 * Neo4j's own Cypher parser, as its language-support package carries it. The package's public face lints and highlights
 * but hides the parse tree, which the gate must walk; so this file, and no other, reaches for the module inside. The
 * package's version is pinned.
 */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

export interface Token {
  type: number;
  channel: number;
  line: number;
  column: number;
  start: number;
  stop: number;
  text?: string;
}
/** A rule of the grammar (`ruleIndex`, `children`) or a token (`symbol`). */
export interface TreeNode {
  ruleIndex?: number;
  children?: TreeNode[] | null;
  start?: Token | null;
  stop?: Token | null;
  symbol?: Token;
  getText(): string;
}
export interface Diagnostic {
  message: string;
  severity?: number;
  range: { start: { line: number; character: number } };
  offsets: { start: number; end: number };
}
export interface ParsedStatement {
  ctx: TreeNode;
  parser: { numberOfSyntaxErrors: number; ruleNames: string[] };
  tokens: Token[];
  syntaxErrors: Diagnostic[];
  collectedParameters: { name: string }[];
}
export interface CypherGrammar {
  /** One entry for each part between semicolons. */
  parse(text: string): ParsedStatement[];
  /** Neo4j's own syntactic and semantic analysis: tens of milliseconds, on evil input minutes. */
  analyse(text: string): Diagnostic[];
}

export async function loadGrammar(): Promise<CypherGrammar> {
  const entry = pathToFileURL(createRequire(import.meta.url).resolve('@neo4j-cypher/language-support'));
  const inside = (file: string): string => new URL(`../esm/project/language-support/src/${file}`, entry).href;
  const service = (await import(inside('cypherLanguageService.js'))) as {
    createParsingResult(
      text: string,
      settings: { consoleCommandsEnabled: boolean },
    ): { statementsParsing: ParsedStatement[] };
  };
  const validation = (await import(inside('syntaxValidation/syntaxValidation.js'))) as {
    lintCypherQuery(text: string, schema: object): { diagnostics: Diagnostic[] };
  };
  return {
    parse: (text) => service.createParsingResult(text, { consoleCommandsEnabled: true }).statementsParsing,
    analyse: (text) => validation.lintCypherQuery(text, {}).diagnostics,
  };
}
