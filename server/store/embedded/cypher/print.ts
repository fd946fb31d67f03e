/** The small pieces of text that statements for the engine are built from. */

/** A name in backquotes, so that no word of the language is in its way. */
export const quoteName = (name: string): string => `\`${name}\``;

/** No half of a surrogate pair: the engine takes whole characters only. */
export const isWellFormed = (text: string): boolean => !/\p{Cs}/u.test(text);

/** Names the engine cannot read even in backquotes. */
export const isWritableName = (name: string): boolean => name !== '' && !name.includes('`') && isWellFormed(name);

const ESCAPES: Record<string, string> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t' };
export const quoteString = (text: string): string =>
  `'${text.replace(/[\\'\n\r\t]/g, (character) => ESCAPES[character] as string)}'`;

/** A float that stays one: 1.0, not 1. */
export function printFloat(value: number): string {
  const text = String(value).replace('e+', 'e');
  return /[.e]/.test(text) ? text : `${text}.0`;
}

/**
 * A division by zero that ends the statement where the engine would otherwise go on with a wrong answer; the number
 * tells in the error which trap it was.
 */
export const TRAPS = { unreadableNumber: 7_777_701, samePathEnds: 7_777_702 } as const;
export type Trap = keyof typeof TRAPS;
/** `zero` yields 0 from the data, so that no planner computes the division beforehand. */
export const trap = (name: Trap, zero: string): string => `(${TRAPS[name]} / ${zero})`;
export function trapIn(message: string): Trap | null {
  const found = /\b(77777\d\d) \/ 0/.exec(message)?.[1];
  return (Object.keys(TRAPS) as Trap[]).find((name) => String(TRAPS[name]) === found) ?? null;
}
