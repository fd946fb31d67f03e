/** Lists of neighbours: a node and, behind it, those that it has edges to, a row. Pure. */
import { cellsOf, headRows } from './tableRows.js';

const SEPARATORS = [';', '\t', '|', ','];
/** NetworkX says when it wrote the list. */
const BY_NETWORKX = /^#[^\n]*\n# GMT /;
const BY_NAME = /\.adjlist$/i;

/** What parts the nodes of a row: whatever stands in most rows, else blanks. */
export function adjacencySeparator(head: string, more: boolean): string {
  const rows = headRows(head, more);
  const having = (separator: string): number => rows.filter((row) => row.includes(separator)).length;
  const best = SEPARATORS.reduce((most, one) => (having(one) > having(most) ? one : most));
  return having(best) > 0 ? best : ' ';
}

/** A row's nodes; cells at its end that are blank, as spreadsheets write them, are none. */
export function adjacentNodes(row: string, separator: string): string[] {
  const cells = cellsOf(row, separator);
  while (cells.length > 0 && cells.at(-1) === '') cells.pop();
  return cells;
}

/** Whether the file says itself that it holds such lists. */
export const saysAdjacency = (name: string, head: string): boolean => BY_NAME.test(name) || BY_NETWORKX.test(head);

/** Whether its rows can be nothing else. */
export function looksLikeAdjacency(head: string, more: boolean): boolean {
  const separator = adjacencySeparator(head, more);
  return separator !== ' ' && namesNeighbours(headRows(head, more).map((row) => adjacentNodes(row, separator)));
}

/**
 * Pairs, or rows of different lengths, each of another node. At least half of the nodes that begin a row are neighbours of
 * others, and one of the first row comes again: it is no header.
 */
function namesNeighbours(rows: readonly (readonly string[])[]): boolean {
  const firsts = [...new Set(rows.map(([first = '']) => first))];
  const lengths = new Set(rows.map(({ length }) => length));
  const lists = lengths.size > 1 ? firsts.length === rows.length : lengths.has(2);
  if (rows.length < 3 || !lists || rows.some((row) => row.includes(''))) return false;
  const neighbours = new Set(rows.flatMap((row) => row.slice(1)));
  const others = new Set(rows.slice(1).flat());
  const met = firsts.filter((first) => neighbours.has(first)).length;
  return met * 2 >= firsts.length && rows[0]!.some((node) => others.has(node));
}

/** Whether the text is METIS's: how many nodes and edges there are, and then a line of neighbours for each, by number. */
export function isMetis(head: string, more: boolean): boolean {
  const lines = head
    .trimEnd()
    .split(/\r?\n/)
    .filter((line) => !line.startsWith('%'));
  const [first = '', ...rows] = more ? lines.slice(0, -1) : lines;
  const [nodes = 0] = /^\s*\d+ +\d+( +\d{1,3}){0,2}\s*$/.test(first) ? cellsOf(first, ' ').map(Number) : [];
  if (nodes < 2 || (more ? rows.length > nodes : rows.length !== nodes)) return false;
  const cells = rows.map((row) => (row.trim() === '' ? [] : cellsOf(row, ' ')));
  if (new Set(cells.map(({ length }) => length)).size === 1) return false;
  return cells.every((row) => row.every((cell) => /^\d+$/.test(cell)));
}
