/**
 * Sheets of NodeXL's workbooks: a row of groups stands above the names of the columns, and only two of many sheets are
 * the graph.
 */
import type { SheetRow } from './sheetRows.js';

/** What the first column is called, by sheet, and what makes it understood. */
const FIRST_COLUMNS: Record<string, [name: string, header: string]> = {
  Vertices: ['Vertex', 'Vertex:ID'],
  Edges: ['Vertex 1', 'Vertex 1'],
};

/** The rows without the one of groups; `found` gets the sheet's name where there was one. */
export async function* withoutGroups(
  rows: AsyncIterable<SheetRow> | Iterable<SheetRow>,
  sheet: string,
  found: Set<string>,
): AsyncGenerator<SheetRow> {
  const [name, header] = Object.hasOwn(FIRST_COLUMNS, sheet) ? (FIRST_COLUMNS[sheet] ?? []) : [];
  let groups: SheetRow | null = null;
  let above = true;
  for await (const row of rows) {
    if (above && groups === null && name !== undefined) {
      groups = row;
      continue;
    }
    const [first] = row.cells;
    if (above && groups !== null && first && first.text === name && header !== undefined) {
      found.add(sheet);
      first.text = header;
    } else if (above && groups !== null) yield groups;
    above = false;
    yield row;
  }
  if (above && groups !== null) yield groups;
}

/** Whether these sheets are those of NodeXL. */
export const isNodeXl = (found: ReadonlySet<string>): boolean => found.size === Object.keys(FIRST_COLUMNS).length;
