/** What lines, arrowheads and crosses are made of. Pixels at zoom 1. */
import type { FactStanding } from '../../../contract/standing.js';

/** Stroke and gap of a line by where its fact stands, over and over; empty: solid. */
export const DASHES: Readonly<Record<FactStanding, readonly number[]>> = {
  asserted: [],
  alleged: [7, 4],
  expected: [1.6, 3.6],
  hypothetical: [1.2, 5],
  contested: [12, 3.5],
  denied: [3.5, 3.5],
};
/** Width of a line of one origin, what each doubling of the origins adds, and the most. */
export const LINE_WIDTH = { one: 0.95, doubling: 0.85, most: 3.6 } as const;
/** Doublings of the origins at which a line is as dark as it gets. */
export const DARKEST_AT = 2;
/** Threads to articles and passages. */
export const EVIDENCE_LINK = { width: 0.8, opacity: 0.5 } as const;
/** Posts, places and belongings: `share` of the width that they would have. */
export const BACKGROUND = { share: 0.6, opacity: 0.6 } as const;
/** What is only thought possible. */
export const HYPOTHETICAL_OPACITY = 0.7;
/** By how much the band under a selected relation is wider than its line. */
export const SELECTED_BAND = 9;
/**
 * The cross of contested and denied relations: arm from the centre, stroke, the radius of the ground that interrupts
 * the line, and the room it takes before the label.
 */
export const CROSS = { arm: 4, width: 2, ground: 7, room: 15 } as const;
