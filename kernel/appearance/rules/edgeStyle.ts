/**
 * How a relation is drawn: stroke by status, width and darkness by the number of its origins, a cross where it is
 * disputed, the one thing in red; one of the background thinner and paler. Style rules may say otherwise, but for what
 * is disputed.
 */
import { HAS_PASSAGE, MENTIONS } from '../../../contract/evidenceLinks.js';
import type { Bilingual, EdgeAttributes, FactLayer, Theme } from '../../../contract/index.js';
import { FACT_STANDINGS, standingOf, type FactStanding } from '../../../contract/standing.js';
import { STATUS_WORDS } from '../primitives/statusWords.js';
import { blend } from '../primitives/blend.js';
import {
  BACKGROUND,
  DARKEST_AT,
  DASHES,
  EVIDENCE_LINK,
  HYPOTHETICAL_OPACITY,
  LINE_WIDTH,
} from '../primitives/strokes.js';
import { themeTokens, type ThemeTokens } from '../primitives/theme.js';
import type { LineStyling, Styled } from './styled.js';

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
/** Whether relationships of this type join articles and passages to what they mention or contain. */
export const isEvidenceLink = (type: string | undefined): boolean => type === MENTIONS || type === HAS_PASSAGE;
/**
 * Stroke of a relation: solid asserted, dashed alleged, dotted expected, faint dots hypothetical, broken with a cross
 * contested or denied; a thread for evidence links.
 */
export function edgeStyle(
  attributes: Pick<EdgeAttributes, 'status' | 'contested'> & {
    originCount?: number;
    type?: string;
    layer?: FactLayer | undefined;
  } & Styled<LineStyling>,
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
  const { originCount = 1, styling } = attributes;
  return {
    look,
    width: lineWidth({ ...attributes, originCount }),
    dash: disputed ? DASHES[look] : (styling?.dash ?? DASHES[look]),
    mark: disputed ? 'cross' : null,
    opacity:
      attributes.layer === 'background' ? BACKGROUND.opacity : look === 'hypothetical' ? HYPOTHETICAL_OPACITY : 1,
    colour: disputed
      ? tokens.edgeDenied
      : (styling?.paint?.[theme].fill ??
        byOrigins(tokens, look === 'asserted' ? tokens.edge : tokens.edgeDoubt, originCount)),
    word: STATUS_WORDS[look],
  };
}
/** Darker the more independent origins say so. */
const byOrigins = ({ edgeStrong }: ThemeTokens, colour: string, originCount: number): string =>
  blend(colour, edgeStrong, Math.min(1, doublings(originCount) / DARKEST_AT));

/** How the strokes of a line end: dots are round. */
export const lineCap = (dash: readonly number[]): 'round' | 'butt' =>
  dash.length > 0 && dash[0]! < 2 ? 'round' : 'butt';
const doublings = (originCount: number): number => Math.log2(Math.max(1, originCount));
/** Thin for one origin, and wider with each doubling of their number. */
export const edgeWidth = (originCount: number): number =>
  Math.min(LINE_WIDTH.most, LINE_WIDTH.one + LINE_WIDTH.doubling * doublings(originCount));
/** The same for anything drawn as a line: evidence links are threads, the background is thinner. */
export function lineWidth({ type, originCount, layer, styling }: LineAttributes): number {
  if (isEvidenceLink(type)) return EVIDENCE_LINK.width;
  if (styling?.width !== undefined) return styling.width;
  return edgeWidth(originCount) * (layer === 'background' ? BACKGROUND.share : 1);
}
interface LineAttributes extends Pick<EdgeAttributes, 'originCount' | 'layer'>, Styled<LineStyling> {
  type?: string | undefined;
}

/** Arrowhead, pixels, for a line `width` wide. */
export const arrowHead = (width: number): { length: number; wideness: number } => ({
  length: 6 + 1.6 * width,
  wideness: 5 + 1.4 * width,
});
