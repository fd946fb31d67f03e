/**
 * How a relation is drawn: stroke by status, width by the number of its origins, a cross where it is disputed; one of the
 * background thinner and paler.
 */
import { HAS_PASSAGE, MENTIONS } from '../../contract/evidenceLinks.js';
import type { Bilingual, EdgeAttributes, FactLayer, Theme } from '../../contract/index.js';
import { FACT_STANDINGS, standingOf, type FactStanding } from '../../contract/standing.js';
import { STATUS_WORDS } from './statusWords.js';
import { themeTokens } from './theme.js';

/** Stroke families of relations, one for each standing of a fact and one an entry of the legend. */
export const EDGE_LOOKS = FACT_STANDINGS;
export type EdgeLook = FactStanding;
export const edgeLook = standingOf;
/** Whether somebody denies it. */
export const isDisputed = (look: EdgeLook): boolean => look === 'contested' || look === 'denied';

export interface EdgeStyle {
  look: EdgeLook;
  colour: string;
  /** Pixels. */
  width: number;
  /** Stroke and gap in pixels, over and over; empty: solid. */
  dash: readonly number[];
  opacity: number;
  /** A cross on the line, before its label or, where none is drawn, in its middle. */
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
/** Whether relationships of this type join articles and passages to what they mention or contain. */
export const isEvidenceLink = (type: string | undefined): boolean => type === MENTIONS || type === HAS_PASSAGE;
const EVIDENCE_LINK = { width: 0.8, opacity: 0.5 } as const;
/** Posts, places and belongings: `share` of the width that they would have. */
const BACKGROUND = { share: 0.6, opacity: 0.5 } as const;

/**
 * Stroke of a relation: solid asserted, dashed alleged, dotted expected, faint dots hypothetical, broken with a cross
 * contested or denied; a thread for evidence links.
 */
export function edgeStyle(
  attributes: Pick<EdgeAttributes, 'status' | 'contested'> & {
    originCount?: number;
    type?: string;
    layer?: FactLayer | undefined;
  },
  theme: Theme,
): EdgeStyle {
  const tokens = themeTokens(theme);
  if (isEvidenceLink(attributes.type))
    return {
      look: 'asserted',
      ...EVIDENCE_LINK,
      dash: [],
      mark: null,
      colour: tokens.control,
      word: STATUS_WORDS.asserted,
    };
  const look = edgeLook(attributes);
  const disputed = isDisputed(look);
  return {
    look,
    width: lineWidth({ ...attributes, originCount: attributes.originCount ?? 1 }),
    dash: DASHES[look],
    mark: disputed ? 'cross' : null,
    opacity: attributes.layer === 'background' ? BACKGROUND.opacity : look === 'hypothetical' ? 0.7 : 1,
    colour: disputed ? tokens.edgeDenied : look === 'asserted' ? tokens.edge : tokens.edgeDoubt,
    word: STATUS_WORDS[look],
  };
}
/** How the strokes of a line end: dots are round. */
export const lineCap = (dash: readonly number[]): 'round' | 'butt' =>
  dash.length > 0 && dash[0]! < 2 ? 'round' : 'butt';
/** Pixels by which the band under a selected relation is wider than its line. */
export const SELECTED_BAND = 9;

/** 1.2 px for one origin, growing with the root of their number to 3.6 px. */
export const edgeWidth = (originCount: number): number =>
  Math.min(3.6, 0.4 + 0.8 * Math.sqrt(Math.max(1, originCount)));
/** The same for anything drawn as a line: evidence links are threads, the background is thinner. */
export function lineWidth({ type, originCount, layer }: LineAttributes): number {
  if (isEvidenceLink(type)) return EVIDENCE_LINK.width;
  return edgeWidth(originCount) * (layer === 'background' ? BACKGROUND.share : 1);
}
interface LineAttributes extends Pick<EdgeAttributes, 'originCount' | 'layer'> {
  type?: string | undefined;
}

/**
 * The cross of contested and denied relations: arm from the centre, stroke, the radius of the ground that interrupts
 * the line, and the room it takes before the label. Pixels.
 */
export const CROSS = { arm: 4, width: 2, ground: 7, room: 15 } as const;
/** Arrowhead, pixels, for a line `width` wide. */
export const arrowHead = (width: number): { length: number; wideness: number } => ({
  length: 6 + 1.6 * width,
  wideness: 5 + 1.4 * width,
});
