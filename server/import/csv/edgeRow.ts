/** From a row of a CSV file of edges to an edge record. */
import type { ProblemLog } from '../ProblemLog.js';
import { isoDate } from '../model/isoDate.js';
import type { RecordSink } from '../records.js';
import type { CsvPlan } from './CsvPlan.js';
import { claimsReader, indexOfRole, textAt, withSpace, type RowReader } from './rowReader.js';

export function edgeRowReader(plan: CsvPlan, sink: RecordSink, log: ProblemLog): RowReader {
  const { file, columns, own, dateFormat } = plan;
  const claimsOf = claimsReader(plan, log);
  const source = columns.find((column) => column.role === 'source');
  const target = columns.find((column) => column.role === 'target');
  const type = indexOfRole(columns, 'type');
  const fact = indexOfRole(columns, 'fact');
  const date = indexOfRole(columns, 'date');
  const status = indexOfRole(columns, 'status');
  return (row, line, properties) => {
    const [from, to] = [source, target].map((end) => {
      const text = row[end?.index ?? -1] ?? '';
      // In a file of Entente's own every blank counts.
      return own ? text : text.trim();
    }) as [string, string];
    if (from.trim() === '' || to.trim() === '') {
      const empty = from.trim() === '' ? source : target;
      const reason = 'an end of the relation is empty: both ends need an id';
      return log.addRow(file.name, line, empty?.header ?? null, reason);
    }
    const claims = claimsOf(row, line);
    if (claims === null) return;
    const dated = textAt(row, date);
    sink.edge({
      line,
      source: withSpace(source?.idSpace ?? null, from),
      target: withSpace(target?.idSpace ?? null, to),
      properties,
      type: own ? (row[type] ?? null) : textAt(row, type),
      fact: own ? (row[fact] ?? '') || null : textAt(row, fact),
      date: dated === null ? null : isoDate(dated, dateFormat),
      status: textAt(row, status),
      ...claims,
    });
  };
}
