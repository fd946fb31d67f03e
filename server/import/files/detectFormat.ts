/** The format of a text file: from how it begins, and where that says nothing (SIF), from its name. Pure. */
import { extname } from 'node:path';
import type { ImportFormat } from '../../../contract/index.js';
import { APOC_COLUMNS } from '../csv/apocColumns.js';
import { isMetis, looksLikeAdjacency, saysAdjacency } from '../graphs/text/adjacencyRows.js';
import { looksLikeEdgeList } from '../graphs/text/edgeFields.js';
import { isUnnamedMatrix, isUnnamedRelation, matrixShape } from '../graphs/text/matrixShape.js';
import { splitRow } from '../csv/splitRow.js';
import { isPacked, PACK_COLUMNS, STATEMENT_COLUMNS } from '../graphs/ftm/statements.js';
import { FileRefused } from '../ProblemLog.js';
import { METIS, otherName, otherText, otherXml, UNNAMED_MATRIX } from './otherFormats.js';
import { xmlRoot } from './xmlHead.js';

const BY_EXTENSION: Record<string, [format: ImportFormat, name: string]> = {
  '.json': ['json', 'JSON'],
  '.jsonl': ['jsonl', 'JSON'],
  '.ndjson': ['jsonl', 'JSON'],
  '.ijson': ['jsonl', 'JSON'],
  '.gexf': ['gexf', 'XML'],
  '.graphml': ['graphml', 'XML'],
  '.gml': ['gml', 'GML'],
  '.gdf': ['gdf', 'GDF'],
  '.net': ['pajek', 'a Pajek network'],
  '.paj': ['pajek', 'a Pajek network'],
  '.dot': ['dot', 'DOT'],
  '.gv': ['dot', 'DOT'],
  '.cypher': ['cypher', 'Cypher'],
  '.cql': ['cypher', 'Cypher'],
};

/** What a text begins with, comments left out, in formats that say what they are. */
const BEGINNINGS: [ImportFormat, RegExp][] = [
  ['gdf', /^nodedef\s*>/i],
  ['pajek', /^\*\s*(net|network|vertices|arcs|edges|arcslist|edgeslist|matrix|partition|vector)\b/i],
  ['dot', /^(strict\s+)?(di)?graph(\s*("(\\.|[^"\\])*"|[^\s{"[]+))?\s*\{/i],
  [
    'cypher',
    /^(create\s+(constraint\b|index\b|range\s+index\b|\()|unwind\s*\[|(merge|match)\s*\(|:(begin|param|use)\b)/i,
  ],
  ['gml', /^([a-z]\w*\s+("[^"]*"|[^\s"[\]]+)\s+)*graph\s*\[/i],
];

/**
 * `head`: the text's beginning without white space; `more`: the file goes on behind it. What is of no format that can be
 * recognised is CSV. Throws FileRefused for formats that are not read, for nothing but white space, and where name and
 * content contradict each other.
 */
export function detectFormat(name: string, head: string, more: boolean): ImportFormat {
  if (head === '' && !more) throw new FileRefused('the file holds nothing but white space');
  const other = otherText(head);
  if (other !== null) throw new FileRefused(`the file is ${other}`, 1);
  if (head.startsWith('<')) return xmlFormat(head);
  if (/^[{[]/.test(head)) return jsonFormat(name, head, more);
  const plain = withoutComments(head);
  const begun = BEGINNINGS.find(([, beginning]) => beginning.test(plain));
  const aside = begun?.[0] === 'pajek' ? otherName(name) : null;
  if (aside !== null) throw new FileRefused(`the file is ${aside}`, 1);
  if (begun) return begun[0];
  refuseContradiction(name);
  if (hasColumns(head, STATEMENT_COLUMNS) || hasColumns(head, PACK_COLUMNS)) return 'statements';
  if (isPacked(splitRow(head.split(/\r?\n/, 1)[0] ?? '', ','))) return 'statements';
  if (hasColumns(head, APOC_COLUMNS)) return 'apoc';
  if (/\.sif$/i.test(name)) return 'sif';
  if (saysAdjacency(name, head)) return 'adjacency';
  // A matrix without names and with few columns may be an edge list, too.
  const isMatrix = matrixShape(head, more) !== null || isUnnamedRelation(head, more);
  return !isMatrix && looksLikeEdgeList(name, head, more) ? 'edgelist' : tableFormat(head, more);
}

/** What a table is by its rows: a sheet of a workbook, too. Throws FileRefused for tables that do not name their nodes. */
export function tableFormat(head: string, more: boolean): ImportFormat {
  if (isUnnamedRelation(head, more)) throw new FileRefused(`the file is ${UNNAMED_MATRIX}`, 1);
  if (matrixShape(head, more)) return 'matrix';
  if (isMetis(head, more)) throw new FileRefused(`the file is ${METIS}`, 1);
  if (isUnnamedMatrix(head, more)) throw new FileRefused(`the file is ${UNNAMED_MATRIX}`, 1);
  return looksLikeAdjacency(head, more) ? 'adjacency' : 'csv';
}

/** Comments of GML (`#`), Pajek (`%`) and DOT (all the others and `#`). */
const withoutComments = (head: string): string => head.replace(/^(\s+|[#%][^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/, '');

/** An object a line; FollowTheMoney's are entities, with a schema and properties, or statements. */
function jsonFormat(name: string, head: string, more: boolean): ImportFormat {
  if (!head.startsWith('{')) return 'json';
  const end = head.indexOf('\n');
  const line = end < 0 ? head : head.slice(0, end);
  const cut = end < 0 && more;
  if (!cut && !isWhole(line)) return 'json';
  if (STATEMENT_COLUMNS.every((column) => line.includes(`"${column}"`))) return 'ftm';
  if (/"schema"\s*:\s*"[A-Z]/.test(line) && /"properties"\s*:\s*\{/.test(line)) return 'ftm';
  const goesOn = head.slice(line.length).trimStart().startsWith('{');
  return goesOn || /\.(jsonl|ndjson|ijson)$/i.test(name) || APOC_LINE.test(line) ? 'jsonl' : 'json';
}
const APOC_LINE = /^\{"(type":"node"|id":"[^"]*","type":"relationship")/;

function isWhole(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

function hasColumns(head: string, columns: readonly string[]): boolean {
  const header = new Set(
    (head.split(/[\r\n]/, 1)[0] ?? '').split(/[,;\t]/).map((name) => name.replaceAll('"', '').trim()),
  );
  return columns.every((column) => header.has(column));
}

function xmlFormat(head: string): ImportFormat {
  const root = xmlRoot(head);
  if (root === 'gexf' || root === 'graphml') return root;
  if (root === null) throw new FileRefused('the file looks like XML but no element was found in its beginning', 1);
  throw new FileRefused(`the file is ${otherXml(root)}`, 1);
}

function refuseContradiction(name: string): void {
  const extension = extname(name);
  const expected = BY_EXTENSION[extension.toLowerCase()];
  if (!expected) return;
  const remedy = 'give it its right name, or export it again';
  throw new FileRefused(`the name ends in ${extension} but the content is not ${expected[1]}: ${remedy}`, 1);
}
