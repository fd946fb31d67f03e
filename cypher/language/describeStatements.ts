/** Writes cypher/statements.ts: what each named statement takes and gives, as a type. */
import type { Statement } from './joinPieces.js';
import type { Section } from './parseTopic.js';

/** The module's text, in the order of the topics. `sections` are those that the statements were joined from. */
export function describeStatements(sections: readonly Section[], statements: ReadonlyMap<string, Statement>): string {
  return `/**
 * What each named statement takes and gives. Made from cypher/statements/*.cypher by \`npm run statements\`: change those.
 */
import type { Signature } from './language/Signature.js';

${sections
  .filter((section) => section.piece)
  .flatMap(pieceTypes)
  .join('')}
export interface Statements {
${sections.map((section) => signature(section, statements.get(section.name))).join('')}}
`;
}

/** `fact-filter` → `FactFilter`. */
const typeName = (piece: string): string => piece.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

function pieceTypes({ name, takes, gives }: Section): string[] {
  if (takes.length > 0 && gives.length > 0) throw new Error(`The piece ${name} both takes and gives: make it two.`);
  const items = [...takes, ...gives];
  return items.length === 0 ? [] : [`type ${typeName(name)} = ${union(items)};\n`];
}

function signature({ name, takes, gives }: Section, statement: Statement | undefined): string {
  if (!statement) return '';
  const names = statement.names.map((one) => `'${one}'`).join(' | ');
  const given = [union(takes), union(gives), names].slice(0, names !== '' ? 3 : gives.length > 0 ? 2 : 1);
  return `'${name}': Signature<${given.join(', ')}>;\n`;
}

/** Letters of one text at most, so that no line is long. */
const LONG = 80;

/** The items as a union of texts; those of a piece by the name of its type. */
function union(items: readonly string[]): string {
  const texts: string[] = [];
  const pieces: string[] = [];
  for (const item of items) {
    const last = texts.at(-1);
    if (item.startsWith('...')) pieces.push(typeName(item.slice(3)));
    else if (last !== undefined && last.length + item.length < LONG) texts[texts.length - 1] = `${last}, ${item}`;
    else texts.push(item);
  }
  return [...pieces, ...texts.map((text) => `'${text}'`)].join(' | ') || "''";
}
