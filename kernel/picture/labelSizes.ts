/** Sizes of names and relation labels at base size, measured once a text. */
import { EDGE_LABEL, NODE_LABEL } from '../appearance/index.js';
import { isolated } from '../text/direction.js';
import { textWidth, wrapText, type TextBlock } from '../text/measure.js';

const blocks = new Map<string, TextBlock>();
const widths = new Map<string, number>();

/** A node's name broken into lines, in pixels at zoom 1. */
export function nameBlock(name: string): TextBlock {
  let block = blocks.get(name);
  if (block === undefined) {
    const wrapped = wrapText(name, NODE_LABEL);
    block = { ...wrapped, lines: wrapped.lines.map((line) => isolated(line, name)) };
    blocks.set(name, block);
  }
  return block;
}

/** Width of a relation's label, in pixels at zoom 1. */
export function relationLabelWidth(label: string): number {
  let width = widths.get(label);
  if (width === undefined) widths.set(label, (width = textWidth(label, EDGE_LABEL.size, EDGE_LABEL.weight)));
  return width;
}
