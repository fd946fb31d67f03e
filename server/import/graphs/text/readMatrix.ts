/** Reads a matrix of a graph: a cell that is neither blank nor 0 is an edge from its row's node to its column's. */
import { headText } from '../../files/headText.js';
import { FileRefused } from '../../ProblemLog.js';
import { GraphFeed } from '../GraphFeed.js';
import type { GraphReader } from '../GraphReader.js';
import { eachLine } from './eachLine.js';
import { cellNumber, isNoCell, matrixShape } from './matrixShape.js';
import { cellsOf, headRows, isAside } from './tableRows.js';
import { readNumber } from './textValue.js';

const BOTH_WAYS =
  'each cell that is not 0 is an edge from its row to its column; those of an undirected graph are there in both directions';

export const readMatrix: GraphReader = async (file, mapping, sink, log, options = {}) => {
  const feed = new GraphFeed(file, mapping, sink, log);
  const { head, more } = await headText(file);
  // Its first rows say how it is laid out; what is wrong with others has a line.
  const shape = matrixShape(`${headRows(head, more).slice(0, 3).join('\n')}\n`, true);
  if (!shape) throw new FileRefused('the matrix is not square, or its rows are not named as its columns are');
  const { separator, names } = shape;
  const open = new Set(names);
  let isHeader = true;
  await eachLine(file, sink, options, (text, line) => {
    const row = line === 1 ? text.replace(/^\uFEFF/, '') : text;
    if (isAside(row)) return;
    if (isHeader) {
      isHeader = false;
      for (const name of names) if (name !== '') feed.node(line, name, []);
      return;
    }
    const [source = '', ...cells] = cellsOf(row, separator);
    if (!open.delete(source) || cells.length !== names.length)
      return feed.bad(
        line,
        null,
        `the row ${source} is none of the matrix: one for each of its columns has as many cells`,
      );
    cells.forEach((cell, i) => {
      const target = names[i] ?? '';
      const number = isNoCell(cell) ? '0' : cellNumber(cell, separator);
      if (number === null) return feed.bad(line, target, `"${cell.slice(0, 40)}" is no number`);
      if (Number(number) === 0 || source === '' || target === '') return;
      feed.edge(line, { source, target }, [['weight', readNumber(number)]]);
    });
  });
  if (open.size > 0) throw new FileRefused(`the matrix has no row for ${[...open].slice(0, 5).join(', ')}`);
  if (names.includes('')) feed.remark('the row and the column without a name are left out');
  feed.remark(BOTH_WAYS);
  return feed.outcome();
};
