/** From a row of a CSV file of nodes to a node record. */
import { valueReader } from '../model/valueReader.js';
import type { ProblemLog } from '../ProblemLog.js';
import type { RecordSink } from '../records.js';
import { indexOfRole, textAt, withSpace, type RowReader } from './rowReader.js';
import type { CsvPlan } from './CsvPlan.js';

export function nodeRowReader(
  { file, columns, arrayDelimiter }: CsvPlan,
  sink: RecordSink,
  log: ProblemLog,
): RowReader {
  const ids = columns.filter((column) => column.role === 'id');
  const [id] = ids;
  const [name, nameFr, aliases] = [
    indexOfRole(columns, 'name'),
    indexOfRole(columns, 'nameFr'),
    indexOfRole(columns, 'aliases'),
  ];
  const labels = columns.filter((column) => column.role === 'label').map((column) => column.index);
  const readList = valueReader('list', arrayDelimiter);
  return (row, line, properties) => {
    const value = ids.map((column) => (row[column.index] ?? '').trim()).join('/');
    if (!id || value === '')
      return log.add(file.name, line, id?.header ?? null, 'the id is empty: every node needs one');
    if (id.idField !== null) properties[id.idField] = value;
    const found = aliases < 0 ? undefined : readList(row[aliases] ?? '');
    sink.node({
      line,
      id: withSpace(id.idSpace, value),
      properties,
      labels: labels.flatMap((index) => splitLabels(row[index] ?? '', arrayDelimiter)),
      name: textAt(row, name),
      nameFr: textAt(row, nameFr),
      aliases: Array.isArray(found) ? (found as string[]) : null,
    });
  };
}

/** `Person;Actor`, also as `:Person:Actor`, which some exports write. */
function splitLabels(text: string, separator: string): string[] {
  if (text === '') return [];
  return text
    .split(separator)
    .flatMap((part) => (part.trim().startsWith(':') ? part.split(':') : [part]))
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
