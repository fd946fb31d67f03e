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

/** A relation's words in two lines, and the size of their block. */
export interface FoldedWords {
  lines: readonly [string, string];
  width: number;
  height: number;
}
/** Folding gains nothing when it leaves more of the width than this. */
const WORTH_FOLDING = 0.75;
const folds = new Map<string, FoldedWords | null>();

/**
 * Folded at the space that leaves the least width, at a scale of labels; null when that is hardly less than the whole.
 */
export function foldedAt(words: string, size: number): FoldedWords | null {
  let fold = folds.get(words);
  if (fold === undefined) folds.set(words, (fold = foldOf(words)));
  return fold && { lines: fold.lines, width: fold.width * size, height: fold.height * size };
}

function foldOf(words: string): FoldedWords | null {
  let best: FoldedWords | null = null;
  for (const { index } of words.matchAll(/ /g)) {
    const lines = [words.slice(0, index), words.slice(index + 1)].map((line) => isolated(line, words));
    const width = Math.max(...lines.map(relationLabelWidth));
    if (best === null || width < best.width)
      best = { lines: lines as [string, string], width, height: EDGE_LABEL.lineHeight + EDGE_LABEL.folded };
  }
  return best !== null && best.width <= WORTH_FOLDING * relationLabelWidth(words) ? best : null;
}
