/**
 * What is drawn, as geometry at one scale, and what it is composed of. In picture space: the plane of the layout times
 * the scale, in CSS pixels with y downwards, so that moving the camera changes nothing of it.
 */
import type { EdgeAttributes, GraphEdge, Grouping, Language, NodeAttributes } from '../../contract/index.js';
import type { Vocabulary } from '../appearance/index.js';
import type { ArrowHead, Box, EdgePath, Point, Rectangle, SlantedBox } from '../geometry/index.js';
import type { NameSpot } from './nameSpots.js';
import type { FoldedWords } from './labelSizes.js';
import type { PlacedEdgeLabel } from './placeWords.js';

export interface PictureNode {
  key: string;
  attributes: NodeAttributes;
  x: number;
  y: number;
  radius: number;
  /** The name's lines and the size of their block. */
  lines: readonly string[];
  width: number;
  height: number;
}
export interface PictureEdge {
  key: string;
  edge: GraphEdge;
  path: EdgePath;
  /** Stroke width in pixels before emphasis. */
  width: number;
  /** Arrowhead, whose base is at the path's end; null for relations that hold both ways. */
  head: ArrowHead | null;
  /** What the relation says, in the picture's language. */
  label: string;
  labelWidth: number;
  labelHeight: number;
  /** The same in two lines; null for words that gain nothing by it. */
  folded: FoldedWords | null;
  /** Whether it is one of the strongest, whose words are darker. */
  strong: boolean;
  /** Whether a cross marks it. */
  crossed: boolean;
}
/** One stroke of a ribbon: a relation, or several of one look. */
export interface RibbonStroke {
  /** Keys of the relations; `attributes` are those of the strongest. */
  relations: readonly string[];
  attributes: EdgeAttributes;
  path: EdgePath;
  width: number;
}
/**
 * The arrowhead at one end of a ribbon; `attributes` are those of the strongest undisputed relation that points there.
 */
export interface RibbonHead {
  corners: readonly [Point, Point, Point];
  attributes: EdgeAttributes;
}
/**
 * Relations between the same two nodes drawn as one band. As an edge it is the band's middle line, as wide as the band;
 * `edge` is the strongest of its relations.
 */
export interface PictureRibbon extends PictureEdge {
  /** Keys of its two nodes; it runs from the first to the second. */
  ends: readonly [string, string];
  /** All its relations, the strongest first. */
  members: readonly GraphEdge[];
  strokes: readonly RibbonStroke[];
  heads: readonly RibbonHead[];
}
/** The relations of a ribbon fanned out wide around it. */
export interface RibbonFan {
  ribbon: PictureRibbon;
  /** By key, and where the words of each stand. */
  edges: ReadonlyMap<string, PictureEdge>;
  labels: ReadonlyMap<string, PlacedEdgeLabel>;
  /** Where the cross of each contested or denied one stands. */
  crosses: ReadonlyMap<string, Point>;
  /** The names of the two nodes, off the fan, and of others that would stand under its words. */
  names: ReadonlyMap<string, NameSpot>;
  /**
   * What is not drawn where it stood: by key the words of relations and ribbons that it covers, its own ribbon's among
   * them, and names that stand elsewhere now or nowhere.
   */
  covered: { words: ReadonlySet<string>; names: ReadonlySet<string> };
  /** The room that it takes: the oval within. */
  area: SlantedBox;
}
export interface Picture {
  scale: number;
  nodes: ReadonlyMap<string, PictureNode>;
  /** Relations drawn by themselves. */
  edges: ReadonlyMap<string, PictureEdge>;
  /** By `pairKey` of the two nodes. */
  ribbons: ReadonlyMap<string, PictureRibbon>;
  /** Where the name of each node stands that has room for one. */
  names: ReadonlyMap<string, NameSpot>;
  /** Where the label of each relation and each ribbon stands that has room for one. */
  relationLabels: ReadonlyMap<string, PlacedEdgeLabel>;
  /**
   * Where the cross of each contested or denied relation stands: before its label, or in the middle of its line or of
   * its stroke in a ribbon.
   */
  crosses: ReadonlyMap<string, Point>;
}

/** A graph by key. What is derived from it is kept as long as the object is: a changed graph must be another object. */
export interface PictureGraph {
  readonly nodes: ReadonlyMap<string, NodeAttributes>;
  readonly edges: ReadonlyMap<string, GraphEdge>;
}
export interface PictureInput {
  graph: PictureGraph;
  /** Places in the plane, y downwards; nodes without one are not drawn. */
  places: ReadonlyMap<string, readonly [number, number]>;
  /** Pixels of the picture to a unit of the plane. */
  scale: number;
  language: Language;
  vocabulary: Vocabulary;
  /** Default: what the vocabulary says. */
  isSymmetric?: (type: string) => boolean;
  /** Nodes whose names, and relations whose labels, must be there. Default: none. */
  named?: ReadonlySet<string>;
  labelled?: ReadonlySet<string>;
  /** When relations between the same two nodes are drawn as one ribbon. Default: `auto`. */
  grouping?: Grouping | undefined;
  /** Relations that may have a label; absent or null: all. Evidence links have one only when in `labelled`. */
  mayHaveLabel?: ReadonlySet<string> | null;
  /**
   * Given for graphs so large that relations are drawn by other means: only these, loops and those in `labelled` have a
   * path here. Absent: all.
   */
  onlyEdges?: ReadonlySet<string>;
  /**
   * Names placed at most, the most prominent in the window; they lie over the discs of the nameless only where they would
   * be hidden otherwise. Absent: all.
   */
  mostNames?: number;
  /**
   * Seen from so far that nodes crowd, only those who lead are named, and no relation. Default false: all who have
   * room.
   */
  calm?: boolean;
  /** Box of the picture that names must not leave: the canvas, while everything is fitted into it. */
  inside?: Box;
  /** Parts of the picture that something else covers: neither names nor words stand there. */
  taken?: readonly Box[];
  /** Part of the picture in which labels are placed; absent: all of it. */
  window?: Rectangle;
}
