/**
 * Neo4j's own Cypher parser, as its language-support package carries it: what of it Entente uses. Pure: who loads the
 * package's modules hands them in, on a server or in a browser.
 */

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
  collectedParameters: { name: string }[];
}
export interface CypherGrammar {
  /** One entry for each part between semicolons. */
  parse(text: string): ParsedStatement[];
}

/** The package's function that a grammar is made of. */
export type CreateParsingResult = (
  text: string,
  settings: { consoleCommandsEnabled: boolean },
) => { statementsParsing: ParsedStatement[] };

export const grammarOf = (createParsingResult: CreateParsingResult): CypherGrammar => ({
  parse: (text) => createParsingResult(text, { consoleCommandsEnabled: true }).statementsParsing,
});
