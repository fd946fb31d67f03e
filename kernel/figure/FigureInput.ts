/** What a figure is made of. Everything it needs is given, and the same input gives the same bytes. */
import type {
  ChosenLayout,
  Extent,
  GraphEdge,
  GraphNode,
  Grouping,
  Language,
  LayoutGround,
  Theme,
} from '../../contract/index.js';
import type { Vocabulary } from '../appearance/index.js';
import type { Point } from '../geometry/index.js';
import type { RuleLegend } from '../style/index.js';
import type { FontWeight } from '../text/measure.js';
import type { FontSubset } from '../text/subsets.js';

/** One file of the bundled type, to be written into the SVG. */
export interface FontFace {
  subset: FontSubset;
  weight: FontWeight;
  /** The WOFF2 file in base64. */
  woff2: string;
}
export interface FigureArticle {
  title: string;
  titleFr: string;
  outlet: string | null;
  author: string | null;
  /** Its address on the web. */
  url: string | null;
  date: string | null;
  /** Of its own words; null where that is not known. */
  language: string | null;
}

/** A passage that supports facts of the graph. */
export interface FigurePassage {
  /** Key of its article, and its number there, from 1. */
  article: string;
  n: number;
  /** Keys of the facts. */
  facts: readonly string[];
  /** Whether the graph holds its text. */
  held: boolean;
  /** Null where the graph does not hold it, or there are too many to bring them all. */
  text: string | null;
}
export interface FigureTexts {
  passages: readonly FigurePassage[];
  /** That the sheet may have with them, pixels. */
  mostHeight: number;
}

/** A rectangle of the plane in which nodes have their positions. */
export type PlaneFrame = readonly [x: number, y: number, width: number, height: number];

export interface FigureInput {
  graph: {
    nodes: readonly GraphNode[];
    edges: readonly GraphEdge[];
    shown?: Extent;
    totals?: Extent;
    truncated?: boolean;
    rankedBy?: string;
  };
  /** Places of the nodes, y downwards; nodes without one are not drawn. `layoutFigure` makes them. */
  positions: ReadonlyMap<string, Point>;
  /** By which rule they were placed, and what it draws under them. Default: by relations, nothing. */
  layout?: ChosenLayout;
  ground?: LayoutGround | null;
  /** Part of the plane to show; absent: everything. */
  frame?: PlaneFrame;
  /** Size of the sheet, CSS pixels. */
  width: number;
  height: number;
  theme: Theme;
  language: Language;
  /** Leaves out the ground. */
  transparent?: boolean;
  title?: string;
  /** Default true. Both are left out where they would take more than half of the height. */
  legend?: boolean;
  sources?: boolean;
  vocabulary: Vocabulary;
  /** Articles by id, for the source list; an id not in it stands for itself. */
  articles?: ReadonlyMap<string, FigureArticle>;
  /** Quoted below the sheet, which grows by what they take; absent: none are. */
  texts?: FigureTexts;
  /** Entity and fact keys. */
  selected?: ReadonlySet<string>;
  /** The two entities of a pair that is chosen: their ribbon is fanned out. */
  pair?: readonly [string, string];
  /** What style rules say, which are followed in the attributes of `graph`; absent: there are none. */
  styles?: readonly RuleLegend[];
  /** When relations between the same two nodes are drawn as one ribbon. Default: `auto`. */
  grouping?: Grouping;
  /** Type to embed; `fontsFor` lists what the text needs. None: the SVG only names it. */
  fonts?: readonly FontFace[];
  /** What made the figure (recipe, sheet, hash of the data, version): written into the file. No times. */
  metadata?: Readonly<Record<string, unknown>>;
}
