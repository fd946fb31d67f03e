/**
 * Neo4j's Cypher parser, and apart from it the analysis, ten times its size. The package's public face lints and
 * highlights but hides the parse tree, which the gate must walk; so this file, and no other, reaches for the module
 * inside. The package's version is pinned.
 */
import { createParsingResult } from '../../node_modules/@neo4j-cypher/language-support/dist/esm/project/language-support/src/cypherLanguageService.js';
import {
  grammarOf,
  type CreateParsingResult,
  type CypherGrammar,
  type Diagnostic,
} from '../../cypher/language/grammar.js';

export const grammar: CypherGrammar = grammarOf(createParsingResult as CreateParsingResult);

/** Syntactic and semantic analysis: tens of milliseconds, on evil input minutes. */
export async function loadAnalysis(): Promise<(text: string) => Diagnostic[]> {
  const { lintCypherQuery } = await import('@neo4j-cypher/language-support');
  return (text) => lintCypherQuery(text, {}).diagnostics as Diagnostic[];
}
