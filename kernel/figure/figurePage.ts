/**
 * Divides the sheet: title block above, legend and sources below, the graph in what is left. Sets words in lines and
 * says where each goes. All in pixels from the sheet's upper left corner.
 */
import type { Rectangle } from '../geometry/index.js';
import { isolated } from '../text/direction.js';
import { clipText, wrapText, type FontWeight } from '../text/measure.js';
import type { FigureInput, PlaneFrame } from './FigureInput.js';
import { legendType, LINE_HEIGHTS, TYPE_SIZES } from './figureType.js';
import { FIGURE_WORDS, subtitleWords } from './figureWords.js';
import { extentOf, framedGraph } from './framedGraph.js';
import { legendRows, type LegendItem } from './legend.js';
import { ribbonLines, type RibbonContent } from './ribbonList.js';
import { rankOf } from './sizeMeaning.js';
import { sourceList } from './sourceList.js';

/** A line of text: where it begins, on its base line. */
export interface Line {
  text: string;
  x: number;
  y: number;
}
export interface FigurePage {
  title: Line[];
  titleSize: number;
  subtitle: Line[];
  /** Height at which a hairline sets the foot apart; null when there is none. */
  rule: number | null;
  legend: LegendItem[];
  legendSize: number;
  sources: { heading: Line; lines: Line[] } | null;
  /** Where the graph goes. */
  area: Rectangle;
  /** Part of the plane shown: the input's frame, and what more the area has room for beside it. */
  frame: PlaneFrame | null;
}
/** Room between heading and graph, and between graph and foot. */
const GAP = { heading: 6, foot: 22 } as const;
const LEAST_AREA = 20;

/** What only the picture says of itself: how many names have no room, and its ribbons. */
export interface DrawnFacts {
  hiddenNames: number;
  ribbons: readonly RibbonContent[];
}
export const NOTHING_DRAWN: DrawnFacts = { hiddenNames: 0, ribbons: [] };

/** `drawn` goes into the line under the title and the legend. */
export function figurePage(input: FigureInput, drawn = NOTHING_DRAWN): FigurePage {
  // A frame is widened or heightened to fill the area, whose size depends a little on what is in the frame.
  let page = divide(input, input.frame, drawn);
  for (let round = 0; round < MOST_ROUNDS && page.frame !== null; round++) {
    const before = page.frame;
    page = divide(input, before, drawn);
    if (page.frame?.every((n, i) => n === before[i])) break;
  }
  return page;
}
const MOST_ROUNDS = 3;

/** `shown`: the part of the plane on the sheet, as far as it is known. */
function divide(whole: FigureInput, shown: PlaneFrame | undefined, drawn: DrawnFacts): FigurePage {
  const input = { ...whole, graph: framedGraph(whole, shown) };
  const { width, height } = input;
  const margin = Math.round(Math.max(10, Math.min(36, Math.min(width, height) * 0.035)));
  const page: FigurePage = {
    title: [],
    titleSize: Math.max(13, Math.min(TYPE_SIZES.title, (width - 2 * margin) / 22)),
    subtitle: [],
    rule: null,
    legend: [],
    legendSize: legendType(width).size,
    sources: null,
    area: { x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin },
    frame: null,
  };
  takeHeading(page, input, drawn.hiddenNames);
  takeFoot(page, input, drawn.ribbons);
  const { area } = page;
  area.width = Math.max(LEAST_AREA, area.width);
  area.height = Math.max(LEAST_AREA, area.height);
  if (input.frame) page.frame = filling(input.frame, area.width / area.height);
  return page;
}

/** Puts title and subtitle at the top of the area, and takes their room from it. */
function takeHeading(page: FigurePage, input: FigureInput, hiddenNames: number): void {
  const { area, titleSize } = page;
  const take = (amount: number): number => {
    const y = area.y;
    area.y += amount;
    area.height -= amount;
    return y;
  };
  for (const text of headingLines(input.title ?? '', area.width, titleSize, 600)) {
    const y = take((LINE_HEIGHTS.title * titleSize) / TYPE_SIZES.title) + titleSize;
    page.title.push({ text, x: area.x, y });
  }
  for (const text of headingLines(subtitleOf(input, hiddenNames), area.width, TYPE_SIZES.subtitle, 400))
    page.subtitle.push({ text, x: area.x, y: take(LINE_HEIGHTS.subtitle) + TYPE_SIZES.subtitle });
  if (page.title.length > 0 || page.subtitle.length > 0) take(GAP.heading);
}

const MOST_LINES = 3;
/** At most three lines; what is more is cut with an ellipsis. */
function headingLines(text: string, maxWidth: number, size: number, weight: FontWeight): string[] {
  if (text.trim() === '') return [];
  const { lines } = wrapText(text, { size, weight, maxWidth, lineHeight: 0, maxLines: MOST_LINES });
  return lines.map((line) => isolated(clipText(line, maxWidth, size, weight), text));
}

/** How much of the whole is shown; nothing for an empty graph that is all there is. */
function subtitleOf({ graph, language }: FigureInput, hiddenNames: number): string {
  const shown = extentOf(graph);
  const totals = graph.totals ?? shown;
  const cut = shown.entities < totals.entities || shown.facts < totals.facts;
  if (graph.nodes.length === 0 && !cut) return '';
  return subtitleWords(
    {
      shown,
      totals,
      others: { nodes: graph.nodes.length - shown.entities, links: graph.edges.length - shown.facts },
      rankedBy: cut ? rankedBy(graph) : undefined,
      cutShort: !cut && graph.truncated,
      hiddenNames,
    },
    language,
  );
}

/** Prominence is made of claims and articles where there are any. */
const rankedBy = (graph: FigureInput['graph']): string | undefined =>
  graph.rankedBy?.split(';')[0]!.trim() === 'prominence' ? rankOf(graph) : graph.rankedBy;

/** Puts legend and sources at the bottom, as far as they take no more than half of the sheet. */
function takeFoot(page: FigurePage, input: FigureInput, ribbons: readonly RibbonContent[]): void {
  const { area } = page;
  const { lineHeight } = legendType(input.width);
  const spare = input.height / 2;
  const fits = (rows: LegendItem[][]): boolean => rows.length * lineHeight <= spare;
  const own = legendRows(input, area.width, ribbons.length > 0);
  const whole = own.length > 0 ? [...own, ...ribbonRows(input, ribbons, area.width)] : [];
  const rows = [whole, own].find(fits) ?? [];
  const legendHeight = rows.length * lineHeight;
  const list = sourceList(input, area.width);
  const sourceHeight = list.lines.length * LINE_HEIGHTS.source + 6;
  const showsSources = list.lines.length > 0 && legendHeight + sourceHeight <= spare;
  const footHeight = legendHeight + (showsSources ? sourceHeight : 0);
  if (footHeight === 0) return;
  area.height -= footHeight + GAP.foot;
  page.rule = area.y + area.height + 10;
  let y = page.rule + 8;
  for (const row of rows) {
    for (const item of row) page.legend.push({ ...item, x: item.x + area.x, y: y + lineHeight / 2 });
    y += lineHeight;
  }
  if (!showsSources) return;
  const base = y + 6 + TYPE_SIZES.source;
  page.sources = {
    heading: { text: FIGURE_WORDS[input.language].sources, x: area.x, y: base },
    lines: list.lines.map((text, i) => ({ text, x: area.x + list.indent, y: base + i * LINE_HEIGHTS.source })),
  };
}

/** What the ribbons hold stands under the legend, as far as it takes no more than an eighth of the sheet. */
function ribbonRows(input: FigureInput, ribbons: readonly RibbonContent[], width: number): LegendItem[][] {
  const most = Math.floor(input.height / 8 / legendType(input.width).lineHeight);
  return ribbonLines(input, ribbons, width, most).map((text) => [{ text, x: 0, y: 0 }]);
}

/** The frame widened or heightened about its middle to these proportions. */
function filling([x, y, width, height]: PlaneFrame, aspect: number): PlaneFrame {
  const [w, h] = [Math.max(width, height * aspect), Math.max(height, width / aspect)];
  return [x - (w - width) / 2, y - (h - height) / 2, w, h];
}
