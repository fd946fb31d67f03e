/** From a row of a CSV file of nodes to a node record. */
import { splitList } from '../../../kernel/text/listText.js';
import type { ProblemLog } from '../ProblemLog.js';
import type { RecordSink } from '../records.js';
import { claimsReader, indexOfRole, textAt, withSpace, type RowReader } from './rowReader.js';
import type { CsvPlan } from './CsvPlan.js';

export function nodeRowReader(plan: CsvPlan, sink: RecordSink, log: ProblemLog): RowReader {
  const { file, columns, own, arrayDelimiter } = plan;
  const claimsOf = claimsReader(plan, log);
  const ids = columns.filter((column) => column.role === 'id');
  const [id] = ids;
  const [name, nameFr, aliases] = [
    indexOfRole(columns, 'name'),
    indexOfRole(columns, 'nameFr'),
    indexOfRole(columns, 'aliases'),
  ];
  const labels = columns.filter((column) => column.role === 'label').map((column) => column.index);
  // In a file of Entente's own every blank counts.
  const [trimmed, text] = own ? [same, exactTextAt] : [(value: string) => value.trim(), textAt];
  return (row, line, properties) => {
    const value = ids.map((column) => trimmed(row[column.index] ?? '')).join('/');
    if (!id || value.trim() === '')
      return log.addRow(file.name, line, id?.header ?? null, 'the id is empty: every node needs one');
    const claims = claimsOf(row, line);
    if (claims === null) return;
    if (id.idField !== null) properties[id.idField] = value;
    const others = splitTexts(row[aliases] ?? '', arrayDelimiter, own);
    sink.node({
      line,
      id: withSpace(id.idSpace, value),
      properties,
      labels: labels.flatMap((index) => splitLabels(row[index] ?? '', arrayDelimiter, own)),
      name: text(row, name),
      nameFr: text(row, nameFr),
      aliases: others.length > 0 ? others : null,
      ...claims,
    });
  };
}

const same = (value: string): string => value;
const exactTextAt = (row: readonly string[], index: number): string | null => row[index] ?? null;

/** The texts of a list; those that are blank are none, but in a file of Entente's own. */
function splitTexts(text: string, separator: string, own: boolean): string[] {
  if (text === '') return [];
  const parts = splitList(text, separator);
  return own ? parts : parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** `Person;Actor`, also as `:Person:Actor`, which some exports write. */
const splitLabels = (text: string, separator: string, own: boolean): string[] =>
  splitTexts(text, separator, own).flatMap((part) =>
    part.startsWith(':') && !own ? part.split(':').filter((label) => label.trim() !== '') : [part],
  );
