/** How a ribbon is drawn, and what it is called: several relations between two nodes, as one band of strokes. */
import type { Bilingual } from '../../../contract/index.js';

/** Strokes of a ribbon at most; more relations share them, each look having one of its own. */
export const MOST_RIBBON_STROKES = 9;
/**
 * Pixels at zoom 1: from stroke to stroke, the band's border beside the outermost ones, each stroke's width; and the
 * opacity of the band under them.
 */
export const RIBBON = { step: 3.2, border: 2.6, stroke: 1.4, bandOpacity: 0.16 } as const;
/** The count on a ribbon whose words have no room: height of its plate, room beside the digits, weight of those. */
export const RIBBON_COUNT = { height: 15, beside: 4, weight: 600 } as const;

/** What stands at a ribbon. */
export const ribbonWords = (count: number): Bilingual => ({ en: `${count} relations`, fr: `${count} relations` });
/** What a ribbon is, as a legend says it. */
export const RIBBON_MEANING: Bilingual = {
  en: 'ribbon: several relations between two entities',
  fr: 'ruban\u00a0: plusieurs relations entre deux entités',
};
