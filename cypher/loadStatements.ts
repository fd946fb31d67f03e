/** The named statements of cypher/statements/, read once. Knows the folder, not what statements mean. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fillNames } from './language/fillNames.js';
import { joinPieces, type Statement } from './language/joinPieces.js';
import { parseTopic, type Section } from './language/parseTopic.js';
import type { Statements } from './statements.js';

export type StatementName = keyof Statements;
/** Names for a statement's placeholders: `{ TYPE: 'SIGNED' }`. */
export type NamesOf<N extends StatementName> = { [P in Statements[N]['names']]?: string };

let loaded: Map<string, Statement> | undefined;

/** Every statement of every topic, by name, in the order of topics and sections. */
export function allStatements(): ReadonlyMap<string, Statement> {
  return (loaded ??= joinPieces(allSections()));
}

/** The text of a statement, ready to run. Throws where it is unknown, or a name is missing or cannot be quoted. */
export function statementText<N extends StatementName>(name: N, names: NamesOf<N> = {}): string {
  const statement = allStatements().get(name);
  if (!statement) throw new Error(`cypher/statements has no statement "${name}".`);
  return fillNames(statement.text, names);
}

/** Keys and lookups, in the order to run them. */
export function schemaStatements(): string[] {
  return [...allStatements().values()].filter(({ name }) => name.startsWith('schema.')).map(({ text }) => text);
}

/** The project's cypher/statements, seen from this file or from the bundle in dist/ that holds it. */
function folder(): string {
  for (let above = dirname(fileURLToPath(import.meta.url)); ; above = dirname(above)) {
    const found = join(above, 'cypher', 'statements');
    if (existsSync(found)) return found;
    if (above === dirname(above)) throw new Error('The folder cypher/statements is missing.');
  }
}

/** Statements and pieces as they are written, in the order of topics and sections. */
export function allSections(): Section[] {
  const path = folder();
  return readdirSync(path)
    .filter((file) => file.endsWith('.cypher'))
    .sort()
    .flatMap((file) => parseTopic(readFileSync(join(path, file), 'utf8')));
}
