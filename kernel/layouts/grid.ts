/** In rows like lines of text: by kind, within a kind the most prominent first. */
import { NODE_KINDS, type NodeAttributes } from '../../contract/index.js';
import { logarithm } from '../geometry/exactMath.js';
import type { Size } from '../layout/fitToCanvas.js';
import type { LayoutRule } from './LayoutRule.js';

/** Pixels from one footprint to the next, at least. */
const GAP = 10;
/** What an empty cell costs beside a cell twice as wide, or half as wide, as it should be. */
const EMPTY = 2;

export const grid: LayoutRule = ({ nodes, canvas }) => {
  const cell = {
    width: nodes.reduce((most, node) => Math.max(most, 2 * node.radius, node.labelWidth), 0) + GAP,
    height: nodes.reduce((most, node) => Math.max(most, 2 * node.radius + node.labelHeight), 0) + GAP,
  };
  const columns = columnsFor(nodes.length, cell, canvas);
  const rows = Math.ceil(nodes.length / columns);
  const [right, down] = [Math.max(cell.width, canvas.width / columns), Math.max(cell.height, canvas.height / rows)];
  const points = nodes.map(() => ({ x: 0, y: 0 }));
  for (const [place, i] of [...nodes.keys()].sort((a, b) => inOrder(nodes[a]!, nodes[b]!)).entries()) {
    const [column, row] = [place % columns, Math.floor(place / columns)];
    points[i] = { x: (column - (columns - 1) / 2) * right, y: (row - (rows - 1) / 2) * down };
  }
  return { points };
};

/** As many that cells have their proportions, and the last row is full, as nearly as both can be. */
function columnsFor(count: number, cell: Size, { width, height }: Size): number {
  const fitting = Math.sqrt((count * (width / cell.width)) / (height / cell.height));
  const costOf = (columns: number): number => {
    const empty = columns * Math.ceil(count / columns) - count;
    return Math.abs(logarithm(columns / fitting) / Math.LN2) * 2 + (EMPTY * empty) / count;
  };
  const candidates = Array.from({ length: Math.ceil(fitting * 2) }, (_, i) => i + 1);
  return candidates.reduce((best, one) => (costOf(one) < costOf(best) ? one : best), 1);
}

interface Ranked {
  key: string;
  attributes: NodeAttributes;
}
const inOrder = (a: Ranked, b: Ranked): number =>
  NODE_KINDS.indexOf(a.attributes.kind) - NODE_KINDS.indexOf(b.attributes.kind) ||
  b.attributes.prominence - a.attributes.prominence ||
  (a.key < b.key ? -1 : 1);
