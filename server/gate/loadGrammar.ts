/**
 * Loads Neo4j's Cypher parser. The package's public face lints and highlights but hides the parse tree, which the gate
 * must walk; so this file, and no other, reaches for the modules inside. The package's version is pinned.
 */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { grammarOf, type CypherGrammar, type GrammarModules } from '../../cypher/language/grammar.js';

export async function loadGrammar(): Promise<CypherGrammar> {
  const entry = pathToFileURL(createRequire(import.meta.url).resolve('@neo4j-cypher/language-support'));
  const inside = (file: string): string => new URL(`../esm/project/language-support/src/${file}`, entry).href;
  const [service, validation] = (await Promise.all([
    import(inside('cypherLanguageService.js')),
    import(inside('syntaxValidation/syntaxValidation.js')),
  ])) as [Pick<GrammarModules, 'createParsingResult'>, Pick<GrammarModules, 'lintCypherQuery'>];
  return grammarOf({ ...service, ...validation });
}
