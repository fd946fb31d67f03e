/**
 * How nodes and relations are drawn: colour and icon by kind, stroke by status, size by weight. Two channels for
 * everything, never colour alone.
 */
import type { Bilingual, EdgeAttributes, NodeAttributes, NodeKind, Theme } from '../../contract/index.js';
import { KIND_ICONS } from './icons.js';
import { KIND_COLOURS, type KindColour } from './kindColours.js';
import { themeTokens } from './theme.js';
import { KIND_WORDS, STATUS_WORDS } from './words.js';

export interface KindStyle extends KindColour {
  /** SVG path data on a 24 × 24 square, to be stroked 2 wide in `onFill` with round caps and joins. */
  icon: string;
  word: Bilingual;
  plural: Bilingual;
}
/** Colour, icon and name of a kind. */
export function kindStyle(kind: NodeKind, theme: Theme): KindStyle {
  const words = KIND_WORDS[kind];
  return { ...KIND_COLOURS[theme][kind], icon: KIND_ICONS[kind], word: words.one, plural: words.many };
}

/** Stroke families of a relation: what the legend tells apart. */
export const EDGE_LOOKS = ['asserted', 'alleged', 'expected', 'hypothetical', 'contested', 'denied'] as const;
export type EdgeLook = (typeof EDGE_LOOKS)[number];
/** `contested` when a claim denies a fact that others uphold; else its status. */
export const edgeLook = (a: Pick<EdgeAttributes, 'status' | 'contested'>): EdgeLook =>
  a.contested && a.status !== 'denied' ? 'contested' : a.status;

export interface EdgeStyle {
  look: EdgeLook;
  colour: string;
  /** Pixels. */
  width: number;
  /** Stroke and gap in pixels, over and over; empty: solid. */
  dash: readonly number[];
  opacity: number;
  /** A cross on the line, before its words or, where none are drawn, in its middle. */
  mark: 'cross' | null;
  word: Bilingual;
}
const DASHES: Readonly<Record<EdgeLook, readonly number[]>> = {
  asserted: [],
  alleged: [7, 4],
  expected: [1.6, 3.6],
  hypothetical: [1.2, 5],
  contested: [12, 3.5],
  denied: [3.5, 3.5],
};
/** Ties of articles and passages to what they mention and contain: drawn, but no facts. */
export const isTie = (type: string | undefined): boolean => type === 'MENTIONS' || type === 'HAS_PASSAGE';
const TIE = { width: 0.8, opacity: 0.5 } as const;

/**
 * Stroke of a relation: solid asserted, dashed alleged, dotted expected, faint dots hypothetical, broken with a cross
 * contested or denied; a thread for ties.
 */
export function edgeStyle(
  attributes: Pick<EdgeAttributes, 'status' | 'contested'> & { originCount?: number; type?: string },
  theme: Theme,
): EdgeStyle {
  const tokens = themeTokens(theme);
  if (isTie(attributes.type))
    return { look: 'asserted', ...TIE, dash: [], mark: null, colour: tokens.control, word: STATUS_WORDS.asserted };
  const look = edgeLook(attributes);
  const broken = look === 'contested' || look === 'denied';
  return {
    look,
    width: edgeWidth(attributes.originCount ?? 1),
    dash: DASHES[look],
    mark: broken ? 'cross' : null,
    opacity: look === 'hypothetical' ? 0.7 : 1,
    colour: broken ? tokens.edgeDenied : look === 'asserted' ? tokens.edge : tokens.edgeDoubt,
    word: STATUS_WORDS[look],
  };
}
/** 1.2 px for one origin, growing with the root of their number to 3.6 px. */
export const edgeWidth = (originCount: number): number =>
  Math.min(3.6, 0.4 + 0.8 * Math.sqrt(Math.max(1, originCount)));
/** The same for anything drawn as a line: ties are threads. */
export const lineWidth = ({ type, originCount }: Pick<EdgeAttributes, 'type' | 'originCount'>): number =>
  isTie(type) ? TIE.width : edgeWidth(originCount);

/** 8 to 24 px, growing with the root of prominence (or of degree, when that is greater). */
export const nodeRadius = (attributes: Pick<NodeAttributes, 'prominence' | 'degree'>): number =>
  Math.round(10 * Math.min(24, 6 + 2 * Math.sqrt(Math.max(1, attributes.prominence, attributes.degree)))) / 10;

/** Ring around a selected node: a gap of ground, then the ring in `ring`. Pixels. */
export const SELECTION_RING = { gap: 2, width: 2.5 } as const;
/** Opacity of what is not in the selection's neighbourhood. */
export const FADED_OPACITY = 0.16;
/** Words on the graph: pixels, weight; the halo is the width of the stroke under them. */
export const NODE_LABEL = { size: 13, weight: 600, lineHeight: 16, halo: 5, gap: 4, maxWidth: 132 } as const;
export const EDGE_LABEL = { size: 11, weight: 400, lineHeight: 14, halo: 5.6 } as const;
/**
 * The cross of contested and denied relations: arm from the centre, stroke, and the room it takes before the words.
 * Pixels.
 */
export const CROSS = { arm: 4, width: 2, room: 15 } as const;
/** Arrowhead, pixels, for a line `width` wide. */
export const arrowHead = (width: number): { length: number; wideness: number } => ({
  length: 6 + 1.6 * width,
  wideness: 5 + 1.4 * width,
});
