/** An edge list with names, one fact a line, as RFC 4180 has it; a field that holds a list is joined by semicolons. */
import type { ExportSource, NamedEdge, Pieces } from './source.js';

const COLUMNS = [
  'source',
  'sourceName',
  'sourceNameFr',
  'type',
  'target',
  'targetName',
  'targetNameFr',
  'fact',
  'status',
  'contested',
  'date',
  'precision',
  'claimCount',
  'originCount',
  'articles',
  'dataset',
  'layer',
  'words',
  'wordsFr',
  'sentence',
  'sentenceFr',
];

export async function* writeCsv(source: ExportSource): Pieces {
  yield line(COLUMNS);
  for await (const edges of source.edges()) yield edges.map((edge) => line(fields(edge))).join('');
}

function fields({ edge: { key, source, target, attributes: a }, ...names }: NamedEdge): string[] {
  return [
    source,
    names.sourceName,
    names.sourceNameFr,
    a.type,
    target,
    names.targetName,
    names.targetNameFr,
    key,
    a.status,
    String(a.contested),
    a.date ?? '',
    a.precision ?? '',
    String(a.claimCount),
    String(a.originCount),
    a.articles.join(';'),
    a.dataset,
    a.layer ?? '',
    a.words?.en ?? '',
    a.words?.fr ?? '',
    a.sentence?.en ?? '',
    a.sentence?.fr ?? '',
  ];
}

const line = (values: string[]): string => `${values.map(field).join(',')}\r\n`;
const field = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
