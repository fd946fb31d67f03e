/** How what is chosen, new or stepped back is set off. Pixels at zoom 1. */

/** Ring around a selected node: a gap of ground, then the ring in `ring`. */
export const SELECTION_RING = { gap: 2, width: 2.5 } as const;
/**
 * Opacities of what steps back while something else stands in front: a little, so that names and words can still be
 * read; lines that somebody denies less, so that doubt stays visible.
 */
export const BEHIND = { disc: 0.5, line: 0.4, disputed: 0.7, name: 0.7, words: 0.8 } as const;
/** Dot at the upper right of a disc that is new, in `accent`, and the ground around it. */
export const NEW_DOT = { radius: 4, ground: 1.5 } as const;
