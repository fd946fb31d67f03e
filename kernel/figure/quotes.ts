/**
 * The passages of the drawn facts, as they stand, set in columns below the sheet: which are quoted, where each line
 * goes, and what is said of those that are not. The sheet above stays as it is.
 */
import { QUOTED } from '../../contract/index.js';
import { isolated } from '../text/direction.js';
import { frenchSpacing } from '../text/frenchSpacing.js';
import { clipText, wrapText } from '../text/measure.js';
import type { FigureInput, FigurePassage } from './FigureInput.js';
import type { FigurePage, Line } from './figurePage.js';
import { LINE_HEIGHTS, TYPE_SIZES } from './figureType.js';
import { FIGURE_WORDS } from './figureWords.js';
import { framedGraph } from './framedGraph.js';
import { articlesOf, articleTitle } from './sourceList.js';

export interface QuotedPassage {
  heading: Line[];
  lines: Line[];
  /** Of the passage; null where that is not known. */
  language: string | null;
}
export interface Quotes {
  /** That the sheet grows by, pixels. */
  height: number;
  /** Height of the hairline above. */
  rule: number;
  heading: Line;
  passages: QuotedPassage[];
  /** What is not quoted, and why. */
  notes: Line[];
}

/** Of a column, pixels: about eighty letters, which the eye follows without losing the line. */
const COLUMN = { least: 420, gap: 28 } as const;
/** Between the sheet and the hairline, below that, between passages, and before the notes. */
const GAP = { rule: 12, heading: 12, passage: 10, notes: 6 } as const;

/** A passage in lines that have no place yet. */
interface Block extends Pick<FigurePassage, 'article' | 'n'> {
  language: string | null;
  heading: string[];
  lines: string[];
  height: number;
}
type TextedPassage = FigurePassage & { text: string };

/** Null when they are not asked for. */
export function setQuotes(input: FigureInput, page: FigurePage): Quotes | null {
  if (input.texts === undefined) return null;
  const graph = framedGraph(input, page.frame ?? undefined);
  const drawn = drawnPassages(input.texts.passages, new Set(graph.edges.map(({ key }) => key)));
  const columns = columnsOf(input.width - 2 * page.area.x);
  const articles = articlesOf({ graph });
  const placedWith = (blocks: readonly Block[]): Quotes => {
    const sorted = blocks.toSorted((a, b) => articles.indexOf(a.article) - articles.indexOf(b.article) || a.n - b.n);
    return placed(sorted, notesOf(drawn, blocks.length, input), columns, input, page);
  };
  let chosen: Block[] = [];
  for (const passage of withinBounds(drawn)) {
    const more = [...chosen, blockOf(passage, input, columns.width)];
    // What is too high for the room that is left gives way to the next.
    if (input.height + placedWith(more).height <= input.texts.mostHeight) chosen = more;
  }
  return placedWith(chosen);
}

/** Those of the facts that are drawn, with most of them first. */
function drawnPassages(passages: readonly FigurePassage[], facts: ReadonlySet<string>): FigurePassage[] {
  const counted = passages.map((passage) => ({ passage, count: passage.facts.filter((key) => facts.has(key)).length }));
  return counted
    .filter(({ count }) => count > 0)
    .sort(
      ({ passage: a, count: m }, { passage: b, count: n }) =>
        n - m || (a.article === b.article ? a.n - b.n : a.article < b.article ? -1 : 1),
    )
    .map(({ passage }) => passage);
}

/** As many as may be quoted; one too long for what is left gives way to the next. */
function withinBounds(passages: readonly FigurePassage[]): TextedPassage[] {
  let characters = 0;
  const chosen: TextedPassage[] = [];
  for (const { text, ...passage } of passages) {
    if (text === null || characters + text.length > QUOTED.characters) continue;
    if (chosen.push({ ...passage, text }) === QUOTED.passages) break;
    characters += text.length;
  }
  return chosen;
}

/** Under outlet, title and number, of which the title is cut before the others. */
function blockOf({ article, n, text }: TextedPassage, input: FigureInput, width: number): Block {
  const words = FIGURE_WORDS[input.language];
  const { outlet = null, language = null } = input.articles?.get(article) ?? {};
  const source = { size: TYPE_SIZES.source, weight: 600, maxWidth: width, lineHeight: 0 } as const;
  const cited = [outlet, articleTitle(article, input)].filter(Boolean).join(' · ');
  const short = clipText(cited, 1.5 * width, source.size, source.weight);
  const heading = wrapText(`${short} · ${words.passage(n)}`, { ...source, paragraph: true }).lines;
  const type = { size: TYPE_SIZES.quote, maxWidth: width, lineHeight: 0, paragraph: true };
  // No line begins or ends with a mark that belongs to the word beside it.
  const spaced = language?.startsWith('fr') ? frenchSpacing(text) : text;
  const lines = wrapText(spaced, type).lines.map((line) => isolated(line, text));
  const height = heading.length * LINE_HEIGHTS.source + lines.length * LINE_HEIGHTS.quote + GAP.passage;
  return { article, n, language, heading, lines, height };
}

function notesOf(drawn: readonly FigurePassage[], quoted: number, { language }: FigureInput): string {
  const words = FIGURE_WORDS[language];
  if (drawn.length === 0) return words.noPassages;
  const notHeld = drawn.filter(({ held }) => !held).length;
  if (notHeld === drawn.length) return words.notHeld;
  const left = drawn.length - quoted;
  if (left === 0) return '';
  return `${words.notQuoted(left, quoted > 0)}${notHeld > 0 ? words.ofThoseNotHeld(notHeld, left) : ''}.`;
}

interface Columns {
  count: number;
  width: number;
}
function columnsOf(room: number): Columns {
  const count = Math.max(1, Math.floor((room + COLUMN.gap) / (COLUMN.least + COLUMN.gap)));
  return { count, width: Math.floor((room - (count - 1) * COLUMN.gap) / count) };
}

/** Passages stay whole, one below the other, in the lowest columns that hold them. */
function placed(
  blocks: readonly Block[],
  note: string,
  { count, width }: Columns,
  input: FigureInput,
  { area: { x: margin } }: FigurePage,
): Quotes {
  const rule = input.height - margin + GAP.rule;
  const base = rule + GAP.heading + TYPE_SIZES.source;
  const top = base + GAP.passage;
  const tallest = lowest(blocks, count);
  const columns = inColumns(blocks, tallest);
  const passages = columns.flatMap((column, i) => {
    let y = top;
    const x = margin + i * (width + COLUMN.gap);
    return column.map((block) => {
      const next = (text: string, lineHeight: number): Line => ({ text, x, y: (y += lineHeight) });
      const heading = block.heading.map((text) => next(text, LINE_HEIGHTS.source));
      const lines = block.lines.map((text) => next(text, LINE_HEIGHTS.quote));
      y += GAP.passage;
      return { heading, lines, language: block.language };
    });
  });
  const below = top + tallest + (blocks.length > 0 ? GAP.notes : 0);
  const { lines: folded } = wrapText(note, {
    size: TYPE_SIZES.source,
    maxWidth: input.width - 2 * margin,
    lineHeight: 0,
    paragraph: true,
  });
  const notes = (note === '' ? [] : folded).map((text, i) => ({
    text,
    x: margin,
    y: below + (i + 1) * LINE_HEIGHTS.source,
  }));
  return {
    height: Math.ceil((notes.at(-1)?.y ?? top + tallest - GAP.passage) + margin) - input.height,
    rule,
    heading: { text: FIGURE_WORDS[input.language].quotes, x: margin, y: base },
    passages,
    notes,
  };
}

/** The least height at which they fit into so many columns. */
function lowest(blocks: readonly Block[], count: number): number {
  const heights = blocks.map(({ height }) => height);
  const all = heights.reduce((sum, height) => sum + height, 0);
  let least = Math.max(0, ...heights, all / count);
  while (inColumns(blocks, least).length > count) least += LINE_HEIGHTS.quote;
  return least;
}

function inColumns(blocks: readonly Block[], most: number): Block[][] {
  const columns: Block[][] = [];
  let taken = Infinity;
  for (const block of blocks) {
    if (taken + block.height > most) {
      columns.push([]);
      taken = 0;
    }
    columns.at(-1)!.push(block);
    taken += block.height;
  }
  return columns;
}
