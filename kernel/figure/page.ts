/**
 * Divides the sheet: title block above, legend and sources below, the graph in what is left. Sets words in lines and
 * says where each goes.
 */
import { EDGE_LOOKS, edgeLook, isTie, type EdgeLook } from '../appearance/index.js';
import { ENTITY_KINDS, NODE_KINDS, type Extent, type NodeKind } from '../../contract/index.js';
import { clipText, textWidth, wrapText } from '../text/measure.js';
import type { FigureInput } from './input.js';
import { KIND_WORDS, STATUS_WORDS } from '../appearance/words.js';
import { CUT_SHORT, extentWords, FIGURE_WORDS, grouped, rankWords } from './words.js';

export interface Line {
  text: string;
  x: number;
  y: number;
}
export interface LegendItem {
  text: string;
  x: number;
  y: number;
  kind?: NodeKind;
  look?: EdgeLook;
}
export interface FigurePage {
  title: Line[];
  titleSize: number;
  subtitle: Line | null;
  /** Height at which a hairline sets the foot apart; null when there is none. */
  rule: number | null;
  legend: LegendItem[];
  legendSize: number;
  sources: { heading: Line; lines: Line[] } | null;
  /** Where the graph goes. */
  area: { x: number; y: number; width: number; height: number };
  /** Part of the plane shown: the input's frame, and what more the area has room for beside it. */
  frame: Frame | null;
}
type Frame = NonNullable<FigureInput['frame']>;

function filling([x, y, width, height]: Frame, aspect: number): Frame {
  const [w, h] = [Math.max(width, height * aspect), Math.max(height, width / aspect)];
  return [x - (w - width) / 2, y - (h - height) / 2, w, h];
}

export const TYPE = { title: 24, subtitle: 13, source: 11 } as const;
const LEADING = { title: 30, subtitle: 20, source: 16 } as const;
/** The legend is set smaller on a small sheet. */
const legendType = (width: number): { size: number; leading: number } => {
  const size = Math.max(10, Math.min(12.5, width / 72));
  return { size, leading: size * 1.92 };
};
/** Room before a legend's word for its disc or its line. */
export const SWATCH = { disc: 24, line: 46 } as const;
const COLUMN_GAP = 22;

export function figurePage(input: FigureInput): FigurePage {
  // A frame is widened or heightened to fill the area, whose size depends a little on what is in the frame: hence
  // twice.
  const first = pageOf(input);
  return first.frame === null ? first : pageOf({ ...input, frame: first.frame });
}

function pageOf(whole: FigureInput): FigurePage {
  const input = { ...whole, graph: inFrame(whole) };
  const { width, height } = input;
  const margin = Math.round(Math.max(10, Math.min(36, Math.min(width, height) * 0.035)));
  const inner = width - 2 * margin;
  const titleSize = Math.max(13, Math.min(TYPE.title, inner / 22));
  const page: FigurePage = {
    title: [],
    titleSize,
    subtitle: null,
    rule: null,
    legend: [],
    legendSize: legendType(width).size,
    sources: null,
    area: { x: margin, y: margin, width: inner, height: height - 2 * margin },
    frame: null,
  };
  const { area } = page;
  const takeTop = (amount: number): number => {
    const y = area.y;
    area.y += amount;
    area.height -= amount;
    return y;
  };
  if (input.title?.trim()) {
    for (const text of wrapText(input.title, {
      size: titleSize,
      weight: 600,
      maxWidth: inner,
      lineHeight: 0,
    }).lines.slice(0, 3)) {
      page.title.push({
        text: clipText(text, inner, titleSize, 600),
        x: margin,
        y: takeTop((LEADING.title * titleSize) / TYPE.title) + titleSize,
      });
    }
  }
  const foot = footOf(input, inner);
  if (foot.subtitle !== '')
    page.subtitle = {
      text: clipText(foot.subtitle, inner, TYPE.subtitle),
      x: margin,
      y: takeTop(LEADING.subtitle) + TYPE.subtitle,
    };
  if (page.title.length > 0 || page.subtitle) takeTop(6);
  const { leading } = legendType(width);
  const spare = height / 2;
  const wantsLegend = foot.legendRows.length > 0 && foot.legendRows.length * leading <= spare;
  const legendHeight = wantsLegend ? foot.legendRows.length * leading : 0;
  const sourceHeight = foot.sourceLines.length * LEADING.source + 6;
  const wantsSources = foot.sourceLines.length > 0 && legendHeight + sourceHeight <= spare;
  const footHeight = legendHeight + (wantsSources ? sourceHeight : 0);
  if (footHeight > 0) {
    area.height -= footHeight + 22;
    page.rule = area.y + area.height + 10;
    let y = page.rule + 8;
    if (wantsLegend) {
      for (const row of foot.legendRows) {
        for (const item of row) page.legend.push({ ...item, x: item.x + margin, y: y + leading / 2 });
        y += leading;
      }
    }
    if (wantsSources) {
      y += 6;
      page.sources = {
        heading: { text: FIGURE_WORDS[input.language].sources, x: margin, y: y + TYPE.source },
        lines: foot.sourceLines.map((text, i) => ({
          text,
          x: margin + foot.sourceIndent,
          y: y + TYPE.source + i * LEADING.source,
        })),
      };
    }
  }
  area.width = Math.max(20, area.width);
  area.height = Math.max(20, area.height);
  if (input.frame) page.frame = filling(input.frame, area.width / area.height);
  return page;
}

/** Of a framed figure, what lies within the frame; facts whose two ends do. */
function inFrame({ graph, positions, frame }: FigureInput): FigureInput['graph'] {
  if (frame === undefined) return graph;
  const [x, y, width, height] = frame;
  const inside = new Set(
    graph.nodes
      .map(({ key }) => key)
      .filter((key) => {
        const at = positions.get(key);
        return at !== undefined && at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height;
      }),
  );
  const [nodes, edges] = [
    graph.nodes.filter(({ key }) => inside.has(key)),
    graph.edges.filter((e) => inside.has(e.source) && inside.has(e.target)),
  ];
  return { nodes, edges, shown: extentOf({ nodes, edges }), totals: graph.totals ?? extentOf(graph), rankedBy: FRAMED };
}
/** Articles, passages and their ties are drawn but not counted. */
const extentOf = ({ nodes, edges }: Pick<FigureInput['graph'], 'nodes' | 'edges'>): Extent => ({
  entities: nodes.filter(({ attributes: { kind } }) => kind !== 'Article' && kind !== 'Passage').length,
  facts: edges.filter(({ attributes }) => !isTie(attributes.type)).length,
});

/** In place of a rank: what was cut was cut by the frame. */
const FRAMED = 'frame';

interface Foot {
  subtitle: string;
  legendRows: LegendItem[][];
  sourceLines: string[];
  sourceIndent: number;
}

function footOf(input: FigureInput, inner: number): Foot {
  const { graph, language } = input;
  const shown = graph.shown ?? extentOf(graph);
  const totals = graph.totals ?? shown;
  const cut = shown.entities < totals.entities || shown.facts < totals.facts;
  const { size } = legendType(input.width);
  const subtitle =
    graph.nodes.length === 0 && !cut
      ? ''
      : [
          extentWords(shown, totals, language),
          cut ? rankWords(graph.rankedBy ?? '', language) : graph.truncated ? CUT_SHORT[language] : '',
        ]
          .filter((s) => s !== '')
          .join(' · ');
  const legendRows =
    input.legend === false ? [] : [...flow(kindItems(input), inner, size), ...flow(lookItems(input), inner, size)];
  const sourceIndent = textWidth(FIGURE_WORDS[language].sources, TYPE.source, 600) + 12;
  const sourceLines = input.sources === false ? [] : flowText(sourceTexts(input), inner - sourceIndent);
  return { subtitle, legendRows, sourceLines, sourceIndent };
}

/** Kinds that are there with their number, in the contract's order. */
function kindItems({ graph, language }: FigureInput): Omit<LegendItem, 'x' | 'y'>[] {
  const counts = new Map<NodeKind, number>();
  for (const { attributes } of graph.nodes) counts.set(attributes.kind, (counts.get(attributes.kind) ?? 0) + 1);
  const order = [...new Set<NodeKind>([...ENTITY_KINDS, ...NODE_KINDS])];
  return order
    .filter((kind) => counts.has(kind))
    .map((kind) => {
      const n = counts.get(kind)!;
      return { kind, text: `${KIND_WORDS[kind][n === 1 ? 'one' : 'many'][language]} ${grouped(n, language)}` };
    });
}

/** Strokes that are there with their number, and what size and width mean. */
function lookItems({ graph, language }: FigureInput): Omit<LegendItem, 'x' | 'y'>[] {
  const counts = new Map<EdgeLook, number>();
  for (const { attributes } of graph.edges)
    if (!isTie(attributes.type)) counts.set(edgeLook(attributes), (counts.get(edgeLook(attributes)) ?? 0) + 1);
  const looks: Omit<LegendItem, 'x' | 'y'>[] = EDGE_LOOKS.filter((look) => counts.has(look)).map((look) => ({
    look,
    text: `${STATUS_WORDS[look][language]} ${grouped(counts.get(look)!, language)}`,
  }));
  const words = FIGURE_WORDS[language];
  return graph.edges.length === 0 ? looks : [...looks, { text: `${words.bigger}; ${words.thicker}` }];
}

/** Items side by side, as many to a row as fit. */
function flow(items: readonly Omit<LegendItem, 'x' | 'y'>[], inner: number, size: number): LegendItem[][] {
  const rows: LegendItem[][] = [];
  let x = Infinity;
  for (const item of items) {
    const swatch = item.kind ? SWATCH.disc : item.look ? SWATCH.line : 0;
    const text = clipText(item.text, Math.max(10, inner - swatch), size);
    const width = swatch + textWidth(text, size);
    if (x + width > inner) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)!.push({ ...item, text, x, y: 0 });
    x += width + COLUMN_GAP * (size / 12.5);
  }
  return rows;
}

/** “Title, outlet, date”, each article once, those with most facts first. */
function sourceTexts({ graph, articles, language }: FigureInput): string[] {
  const counts = new Map<string, number>();
  for (const { attributes } of graph.edges)
    for (const id of new Set(attributes.articles)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([id]) => {
      const article = articles?.get(id);
      if (article === undefined) return id;
      return [
        (language === 'fr' ? article.titleFr || article.title : article.title || article.titleFr).trim() || id,
        article.outlet,
        article.date,
      ]
        .filter(Boolean)
        .join(', ');
    });
}

/** Texts one after another with a dot between, broken between texts where it can be. */
function flowText(texts: readonly string[], maxWidth: number): string[] {
  const lines: string[] = [];
  for (const text of texts) {
    const joined = lines.length > 0 ? `${lines.at(-1)}  ·  ${text}` : text;
    if (lines.length > 0 && textWidth(joined, TYPE.source) <= maxWidth) lines[lines.length - 1] = joined;
    else lines.push(clipText(text, maxWidth, TYPE.source));
  }
  return lines;
}
