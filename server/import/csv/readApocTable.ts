/**
 * Reads the one table that apoc.export.csv writes: a row is a node (`_id`, `_labels`, its properties) or a relationship
 * (`_start`, `_end`, `_type`, its own). Values are texts, but for lists, which APOC writes as JSON.
 */
import { fromJson } from '../model/checkValue.js';
import { GraphFeed } from '../graphs/GraphFeed.js';
import type { GraphReader } from '../graphs/GraphReader.js';
import { APOC_COLUMNS } from './apocColumns.js';
import { csvRows } from './csvRows.js';
import { csvShape } from './csvShape.js';
import { withoutEmptyMarks } from './emptyTexts.js';

export const readApocTable: GraphReader = async (file, mapping, sink, log, options = {}) => {
  const feed = new GraphFeed(file, mapping, sink, log);
  const shape = await csvShape(file);
  const { headers } = shape;
  const at = (name: string): number => headers.indexOf(name);
  const [id, labels, start, end, type] = APOC_COLUMNS.map(at) as [number, number, number, number, number];
  // A name that both have stands twice.
  const nameOf = (header: string): string =>
    header.replace(/ \(2\)$/, (mark) => (at(header.slice(0, -mark.length)) < start ? '' : mark));
  const ofNodes = headers.flatMap((header, i) => (i > labels && i < start ? [[header, i] as const] : []));
  const ofEdges = headers.flatMap((header, i) => (i > type ? [[nameOf(header), i] as const] : []));
  let isHeader = true;
  for await (const { rows, lines } of csvRows(file, shape, options)) {
    for (const [i, marked] of rows.entries()) {
      const row = withoutEmptyMarks(marked);
      const line = lines[i] ?? null;
      const cell = (index: number): string => row[index] ?? '';
      const values = (columns: readonly (readonly [string, number])[]): [string, unknown][] =>
        columns.flatMap(([name, index]) => (cell(index) === '' ? [] : [[name, valueOf(cell(index))]]));
      if (isHeader) isHeader = false;
      else if (row.length !== headers.length) {
        if (row.some((text) => text !== ''))
          feed.bad(line, null, `the row has ${row.length} fields, and the header ${headers.length}: mend it`);
      } else if (cell(type) !== '')
        feed.edge(line, { source: cell(start), target: cell(end) }, [['relationtype', cell(type)], ...values(ofEdges)]);
      else feed.node(line, cell(id), [['labels', cell(labels)], ...values(ofNodes)]);
    }
    options.signal?.throwIfAborted();
    await sink.settle();
  }
  return feed.outcome();
};

/** A list of plain values is one; what only looks like it stays a text. */
function valueOf(text: string): unknown {
  if (!text.startsWith('[') || !text.endsWith(']')) return text;
  try {
    const list: unknown = JSON.parse(text);
    return fromJson(list).nested === true ? text : list;
  } catch {
    return text;
  }
}
