/** A request's body on the wire: JSON, and compressed where that pays, as with the keys of a few thousand entities. */

/** Characters from which a body is compressed. */
const WORTH_PACKING = 4_096;

export async function packedBody(
  value: unknown,
): Promise<{ body: string | Blob; headers: Readonly<Record<string, string>> }> {
  const text = JSON.stringify(value);
  const headers = { 'content-type': 'application/json' };
  if (text.length < WORTH_PACKING || !('CompressionStream' in globalThis)) return { body: text, headers };
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return { body: await new Response(packed).blob(), headers: { ...headers, 'content-encoding': 'gzip' } };
}
