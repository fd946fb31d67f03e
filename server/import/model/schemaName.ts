/** Labels and relation types as they are stored: any characters but control characters, as in Neo4j. Pure. */
import { OWN_LABELS, OWN_TYPES } from '../../graph/ownNames.js';
import { NAME_LENGTH } from '../limits.js';

export type SchemaName = { name: string; renamed: boolean } | { reason: string };

function schemaName(text: string, what: string, own: ReadonlySet<string>): SchemaName {
  const name = text.trim().normalize('NFC');
  if (name === '') return { reason: `the ${what} is empty` };
  if (name.length > NAME_LENGTH) {
    const limit = `is longer than ${NAME_LENGTH} characters: is another column meant?`;
    return { reason: `the ${what} "${name.slice(0, 40)}…" ${limit}` };
  }
  const odd = /[\p{Cc}\p{Cs}]/u.exec(name)?.[0];
  if (odd !== undefined) {
    const shown = name.slice(0, 60).replace(/\p{Cc}/gu, '�');
    return { reason: `the ${what} "${shown}" holds ${describe(odd)}: is another column meant?` };
  }
  return own.has(name) ? { name: `${name}_`, renamed: true } : { name, renamed: false };
}
const describe = (letter: string): string =>
  /\s/.test(letter)
    ? 'a line end or tab'
    : `the character U+${(letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0').toUpperCase()}`;

export const labelName = (text: string): SchemaName => schemaName(text, 'label', OWN_LABELS);
export const typeName = (text: string): SchemaName => schemaName(text, 'relation type', OWN_TYPES);
