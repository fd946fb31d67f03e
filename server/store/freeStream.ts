/** Rows of a statement as JSON texts within a limit of bytes, with the entities in them. Knows no engine. */
import {
  Node,
  Path,
  Relationship,
  type FreeBatch,
  type FreeOptions,
  type FreeStream,
  type RowStream,
  type Value,
} from './GraphStore.js';
import { jsonText } from './plainValue.js';
import { StoreError } from './StoreError.js';

export function freeStream(rows: RowStream, { byteLimit, entities = false }: FreeOptions): FreeStream {
  let cut = false;
  let rowCount = 0;
  async function* batches(): AsyncGenerator<FreeBatch> {
    const seen = new Set<string>();
    let bytes = 0;
    for await (const batch of rows) {
      const made: FreeBatch = { json: [], entities: [] };
      for (const row of batch) {
        const text = jsonText(row);
        if (text.length > byteLimit) throw tooLarge();
        bytes += text.length;
        if (bytes > byteLimit) {
          cut = true;
          break;
        }
        made.json.push(text);
        if (entities) for (const value of row) collectEntities(value, seen, made.entities);
      }
      rowCount += made.json.length;
      if (made.json.length > 0) yield made;
      if (cut) return;
    }
  }
  return {
    fields: rows.fields,
    [Symbol.asyncIterator]: batches,
    summary: () => {
      const read = rows.summary();
      if (cut) return { ...read, rowCount, truncated: true, truncatedBy: 'bytes' };
      return { ...read, rowCount, truncatedBy: read.truncated ? 'rows' : null };
    },
  };
}

/** One row takes more than may be sent. */
export const tooLarge = (): StoreError =>
  new StoreError('too-large', 'One row of the result is too large to be sent.', {
    hint: 'Return less in one row: properties by name, a part of a list, or the list row by row with UNWIND.',
  });

/** Each once; of a path, its nodes and relationships. */
function collectEntities(value: Value, seen: Set<string>, into: (Node | Relationship)[]): void {
  if (typeof value !== 'object' || value === null || value instanceof String) return;
  if (value instanceof Node || value instanceof Relationship) {
    const id = `${value instanceof Node ? 'n' : 'r'}${value.elementId}`;
    if (seen.has(id)) return;
    seen.add(id);
    into.push(value);
  } else if (value instanceof Path)
    for (const part of [...value.nodes, ...value.relationships]) collectEntities(part, seen, into);
  else for (const one of Array.isArray(value) ? value : Object.values(value)) collectEntities(one, seen, into);
}
