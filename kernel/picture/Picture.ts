/**
 * What is drawn, as geometry at one scale, and what it is composed of. In picture space: the plane of the layout times
 * the scale, in CSS pixels with y downwards, so that moving the camera changes nothing of it.
 */
import type { GraphEdge, Language, NodeAttributes } from '../../contract/index.js';
import type { Vocabulary } from '../appearance/index.js';
import type { ArrowHead, Box, EdgePath, Point, Rectangle } from '../geometry/index.js';
import type { NameSpot } from './nameSpots.js';
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
  /** Whether it is one of the strongest, whose words are darker. */
  strong: boolean;
  /** Whether a cross marks it. */
  crossed: boolean;
}
export interface Picture {
  scale: number;
  nodes: ReadonlyMap<string, PictureNode>;
  edges: ReadonlyMap<string, PictureEdge>;
  /** Where the name of each node stands that has room for one. */
  names: ReadonlyMap<string, NameSpot>;
  /** Where the label of each relation stands that has room for one. */
  relationLabels: ReadonlyMap<string, PlacedEdgeLabel>;
  /** Where the cross of each contested or denied relation stands: before its label, or in the middle of its line. */
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
  /** Relations that may have a label; absent or null: all. Evidence links have one only when in `labelled`. */
  mayHaveLabel?: ReadonlySet<string> | null;
  /**
   * False for graphs so large that relations are drawn by other means: then only loops and those in `labelled` have a
   * path here. Default true.
   */
  allEdges?: boolean;
  /**
   * Names placed at most, the most prominent in the window; they may lie over the discs of the nameless. Absent: all.
   */
  mostNames?: number;
  /** Seen from so far that nodes crowd, only those who lead are named, and no relation. Default false: all who have room. */
  calm?: boolean;
  /** Box of the picture that names must not leave: the canvas, while everything is fitted into it. */
  inside?: Box;
  /** Part of the picture in which labels are placed; absent: all of it. */
  window?: Rectangle;
}
