/**
 * Neo4j 5 turns `\uXXXX` into its character before it reads anything else, so that `\u0043REATE` is CREATE and `\u0027`
 * can end a string.
 */

/** The text as such an engine reads it. A backslash that is itself escaped begins nothing. */
export function decodeUnicodeEscapes(text: string): string {
  return text.replace(/\\(?:u+([0-9a-fA-F]{4})|[\s\S])/g, (whole, digits: string | undefined) =>
    digits === undefined ? whole : String.fromCharCode(Number.parseInt(digits, 16)),
  );
}
