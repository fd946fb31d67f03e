/** The legend of a figure: the kinds and strokes that are in it, with their number, set in rows. */
import { ENTITY_KINDS, NODE_KINDS, type GraphEdge, type NodeKind } from '../../contract/index.js';
import {
  EDGE_LOOKS,
  edgeLook,
  isBackground,
  isEvidenceLink,
  isFact,
  KIND_WORDS,
  RIBBON_MEANING,
  STATUS_WORDS,
  type EdgeLook,
} from '../appearance/index.js';
import { textWidth, wrapText } from '../text/measure.js';
import type { FigureInput } from './FigureInput.js';
import { legendType } from './figureType.js';
import { FIGURE_WORDS, grouped } from './figureWords.js';
import { discMeaning, widthsDiffer } from './sizeMeaning.js';
import { isRuled, styleEntries, type StyleSample } from './styleLegend.js';

/** What a legend explains: a kind of node, a look of relations, or neither, as words alone. */
interface LegendEntry {
  text: string;
  kind?: NodeKind;
  look?: EdgeLook;
  /** Lines beside the story's: threads to evidence, the background, other links, or several in a ribbon. */
  link?: 'evidence' | 'background' | 'other' | 'ribbon';
  /** What a style rule draws. */
  sample?: StyleSample;
}
/** An entry in its place: the left end of its swatch, and the middle of its line. */
export interface LegendItem extends LegendEntry {
  x: number;
  y: number;
}

/** Room before an entry's words for its disc or its piece of line, pixels. */
export const swatchWidth = ({ kind, look, link, sample }: LegendEntry): number =>
  kind || sample?.of === 'entities' ? 24 : look || link || sample ? 46 : 0;
const COLUMN_GAP = 22;

/**
 * Rows of the legend, at most `width` pixels wide, with `x` from 0 and `y` still 0; none when not asked for. `ribbons`:
 * whether some are drawn.
 */
export function legendRows(input: FigureInput, width: number, ribbons: boolean): LegendItem[][] {
  if (input.legend === false) return [];
  const { size } = legendType(input.width);
  const lists = [kindEntries(input), ...styleEntries(input), lookEntries(input, ribbons)];
  return lists.flatMap((entries) => rowsOf(entries, width, size));
}

/** Kinds that are there with their number, in the contract's order. */
function kindEntries({ graph, language }: FigureInput): LegendEntry[] {
  const counts = countBy(graph.nodes, ({ attributes }) => attributes.kind);
  return [...new Set<NodeKind>([...ENTITY_KINDS, ...NODE_KINDS])].flatMap((kind) => {
    const n = counts.get(kind);
    if (n === undefined) return [];
    return [{ kind, text: `${KIND_WORDS[kind][n === 1 ? 'one' : 'many'][language]} ${grouped(n, language)}` }];
  });
}

/** Strokes that are there with their number, and what size and width mean where they differ. */
function lookEntries(input: FigureInput, ribbons: boolean): LegendEntry[] {
  const { graph, language, theme } = input;
  const words = FIGURE_WORDS[language];
  const counted = (text: string, n: number): string => `${text} ${grouped(n, language)}`;
  const story = graph.edges.filter((edge) => lineKind(edge) === 'story');
  const counts = countBy(story, ({ attributes }) => edgeLook(attributes));
  const looks = EDGE_LOOKS.filter((look) => counts.has(look)).map((look) => ({
    look,
    text: counted(STATUS_WORDS[look][language], counts.get(look)!),
  }));
  const lines = countBy(graph.edges, lineKind);
  const others = (['background', 'evidence', 'other'] as const)
    .filter((link) => lines.has(link))
    .map((link) => ({ link, text: counted(words[LINK_WORDS[link]], lines.get(link)!) }));
  const bigger = isRuled(input, 'entities', 'size') ? null : discMeaning(graph);
  const sizes = [
    ...(bigger === null ? [] : [{ text: words.bigger[bigger] }]),
    ...(!isRuled(input, 'facts', 'width') && widthsDiffer(graph)
      ? [{ text: words.thicker[theme === 'dark' ? 'dark' : 'light'] }]
      : []),
  ];
  const ribbon = ribbons ? [{ link: 'ribbon' as const, text: RIBBON_MEANING[language] }] : [];
  return [...looks, ...others, ...ribbon, ...sizes];
}

const LINK_WORDS = { background: 'background', evidence: 'mentions', other: 'links' } as const;

/** What a line is: a fact of the story or of the background, a thread to evidence, or another link. */
function lineKind(edge: GraphEdge): 'story' | 'background' | 'evidence' | 'other' {
  if (!isFact(edge)) return isEvidenceLink(edge.attributes.type) ? 'evidence' : 'other';
  return isBackground(edge) ? 'background' : 'story';
}

function countBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, number> {
  const counts = new Map<K, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

/** Entries side by side, as many to a row as fit; one too long for a row goes on in the next. */
function rowsOf(entries: readonly LegendEntry[], maxWidth: number, size: number): LegendItem[][] {
  const rows: LegendItem[][] = [];
  let x = Infinity;
  for (const entry of entries) {
    const swatch = swatchWidth(entry);
    const { lines } = wrapText(entry.text, { size, maxWidth: Math.max(10, maxWidth - swatch), lineHeight: 0 });
    const width = swatch + textWidth(lines[0]!, size);
    if (x + width > maxWidth || lines.length > 1) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)!.push({ ...entry, text: lines[0]!, x, y: 0 });
    for (const text of lines.slice(1)) rows.push([{ text, x: swatch, y: 0 }]);
    x = lines.length > 1 ? Infinity : x + width + COLUMN_GAP * (size / 12.5);
  }
  return rows;
}
