/** A line of an edge list without a header. Pure. */
import { END_PAIRS, ID_NAMES, NAME_NAMES, plainName } from '../../model/roleNames.js';
import { isComment } from './tableRows.js';

/** Ids and what follows them, parted by blanks, tabs, commas or semicolons; attributes in braces are one field. */
export function edgeFields(line: string): string[] {
  const brace = line.indexOf('{');
  const [plain, attributes] = brace < 0 ? [line, []] : [line.slice(0, brace), [line.slice(brace).trim()]];
  const separator = plain.includes('\t') ? /\s*\t\s*/ : /\s*[,;]\s*|\s+/;
  const fields = plain.trim().split(separator).map(unquoted);
  return [...(fields.at(-1) === '' ? fields.slice(0, -1) : fields), ...attributes];
}
const unquoted = (field: string): string => (/^"[^"]*"$/.test(field) ? field.slice(1, -1) : field);

const EXTENSION = /\.(edgelist|edges|el|ncol|weighted_edgelist)$/i;
const isNumber = (field: string): boolean => field !== '' && Number.isFinite(Number(field));

/** From the first lines of a file: whether it names its edges and not its columns. `head` may end within a line. */
export function looksLikeEdgeList(name: string, head: string, more: boolean): boolean {
  const lines = head.split(/\r\n|\n|\r/);
  if (more) lines.pop();
  const rows = lines.filter((line) => line.trim() !== '').slice(0, 100);
  const edges = rows.filter((row) => !isComment(row)).map(edgeFields);
  const [first] = edges;
  if (!first || edges.some(({ length }) => length < 2 || length > 4)) return false;
  if (namesColumns(first)) return false;
  if (edges.every((fields) => fields.every((field) => isNumber(field) || field.startsWith('{')))) return true;
  if (EXTENSION.test(name) || areWeighted(edges)) return true;
  const spaced = rows.every((row) => isComment(row) || !/[,;|]/.test(row.replace(/\{.*/, '')));
  const weighted = edges.every(([, , weight = '0']) => isNumber(weight) || weight.startsWith('{'));
  if (!spaced || !weighted) return false;
  return rows.some(isComment) || (!head.includes('\t') && meetAgain(edges));
}

/** The fields name two ends, or what tables of nodes begin with. */
export const namesColumns = ([from = '', to = '']: string[]): boolean =>
  END_PAIRS.some(([source, target]) => plainName(from) === source && plainName(to) === target) ||
  (ID_NAMES.includes(plainName(from)) && [...NAME_NAMES, 'label', 'type'].includes(plainName(to))) ||
  /:(START_ID|END_ID|ID|TYPE)\b/.test(from);

/** Two names and a number a row, from the first on, which is no header then; some node is at either end. */
function areWeighted(edges: readonly string[][]): boolean {
  const targets = new Set(edges.map(([, to]) => to));
  return (
    edges.every(({ length, 2: weight = '' }) => length === 3 && isNumber(weight)) &&
    edges.some(([from]) => targets.has(from))
  );
}

/** Some node is an end of more than one edge: else two words a line are likelier names. */
function meetAgain(edges: readonly string[][]): boolean {
  const ends = edges.flatMap(([from = '', to = '']) => [from, to]);
  return edges.length > 1 && new Set(ends).size < ends.length;
}
