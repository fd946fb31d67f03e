/** The text of bytes that are there whole. Decoded at one go, Windows-1252 would be Latin-1 in some versions of Node. */
export function decoded(bytes: Uint8Array, encoding: string): string {
  const decoder = new TextDecoder(encoding);
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}
