/**
 * The Cypher of loads and imports, kept under cypher/load, cypher/import and cypher/schema. Knows how those files are
 * laid out, not what they do.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { projectPath } from '../paths.js';

const files = new Map<string, Map<string, string>>();

/**
 * A statement of cypher/load: `loadStatement('facts', 'merge', { TYPE: 'SIGNED' })` is the part under `//= merge` in
 * facts.cypher, each `` `{TYPE}` `` in it replaced. Throws where file, part or a name's value is missing, and for a
 * name that cannot be quoted.
 */
export function loadStatement(file: string, part: string, names: Record<string, string> = {}): string {
  return statementOf('load', file, part, names);
}

/** The same for a folder of cypher/ other than load. */
function statementOf(folder: string, file: string, part: string, names: Record<string, string> = {}): string {
  const path = `${folder}/${file}.cypher`;
  const parts = files.get(path) ?? readParts(path);
  files.set(path, parts);
  const text = parts.get(part);
  if (text === undefined) throw new Error(`cypher/${path} has no part "${part}".`);
  return fill(text, names);
}

function readParts(path: string): Map<string, string> {
  const sections = readFileSync(projectPath('cypher', path), 'utf8')
    .split(/^\/\/= *(\w+).*$/m)
    .slice(1);
  const parts = new Map<string, string>();
  for (let i = 0; i + 1 < sections.length; i += 2) parts.set(sections[i] ?? '', withoutComments(sections[i + 1] ?? ''));
  return parts;
}

/**
 * Statements of cypher/schema for an engine: files `x.cypher` are for every engine, `x.neo4j.cypher` for one. Those
 * that name `{TYPE}` come once for each type.
 */
export function schemaStatements(engine: string, types: readonly string[]): string[] {
  return readdirSync(projectPath('cypher', 'schema'))
    .sort()
    .flatMap((name) => {
      const [, ...rest] = name.split('.');
      if (rest.at(-1) !== 'cypher' || (rest.length > 1 && rest[0] !== engine)) return [];
      const statements = withoutComments(readFileSync(projectPath('cypher', 'schema', name), 'utf8'))
        .split(';')
        .map((s) => s.trim())
        .filter((s) => s !== '');
      return statements.flatMap((s) => (s.includes('{TYPE}') ? types.map((type) => fill(s, { TYPE: type })) : [s]));
    });
}

const withoutComments = (text: string): string => text.replace(/^\s*\/\/.*$/gm, '').trim();

/**
 * Labels and types cannot be parameters. Between backticks any name is safe that holds no backtick (which not every
 * engine can escape).
 */
function fill(text: string, names: Record<string, string>): string {
  return text.replace(/\{([A-Z]+)\}/g, (_whole, placeholder: string) => {
    const name = names[placeholder];
    if (name === undefined) throw new Error(`No name was given for {${placeholder}}.`);
    if (name === '' || /[`\\\0]/.test(name))
      throw new Error(
        `"${name}" cannot be a label or relation type: a name must not be empty, nor hold a backtick or a backslash.`,
      );
    return name;
  });
}
