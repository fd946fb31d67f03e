/**
 * Labels and relation types that may go into a statement: letters, digits and _ of any script; everything else is
 * refused. Pure.
 */
import { HAS_PASSAGE, MENTIONS } from '../../../contract/index.js';
import { NAME_LENGTH } from '../limits.js';

/** Labels of Entente's own nodes. */
const OWN_LABELS: ReadonlySet<string> = new Set([
  'Entity',
  'Claim',
  'Passage',
  'Article',
  'RelationType',
  'Dataset',
  'Import',
  'ImportChange',
  'Judgement',
  'Merged',
]);
/** Relationships of Entente's own nodes. */
const OWN_TYPES: ReadonlySet<string> = new Set([
  'SUBJECT',
  'OBJECT',
  'CLAIMED_BY',
  'REPORTED_BY',
  'SUPPORTED_BY',
  HAS_PASSAGE,
  MENTIONS,
]);

export type SchemaName = { name: string; renamed: boolean } | { reason: string };

function schemaName(text: string, what: string, own: ReadonlySet<string>): SchemaName {
  const name = text.trim().normalize('NFC').replace(/\s+/gu, '_');
  if (name === '') return { reason: `the ${what} is empty` };
  if (name.length > NAME_LENGTH) {
    const limit = `is longer than ${NAME_LENGTH} characters: is another column meant?`;
    return { reason: `the ${what} "${name.slice(0, 40)}…" ${limit}` };
  }
  const odd = /[^\p{L}\p{M}\p{N}_]/u.exec(name)?.[0];
  if (odd !== undefined) {
    const rule = `a ${what} is made of letters, digits and _ (spaces become _)`;
    return { reason: `the ${what} "${name.slice(0, 60)}" holds ${describe(odd)}: ${rule}` };
  }
  return own.has(name) ? { name: `${name}_`, renamed: true } : { name, renamed: false };
}
const describe = (letter: string): string =>
  /\p{C}/u.test(letter)
    ? `the control character U+${(letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0').toUpperCase()}`
    : `"${letter}"`;

export const labelName = (text: string): SchemaName => schemaName(text, 'label', OWN_LABELS);
export const typeName = (text: string): SchemaName => schemaName(text, 'relation type', OWN_TYPES);
