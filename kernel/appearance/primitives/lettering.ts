/** Names and words on the picture: pixels at zoom 1, weight; the halo is the width of the stroke under them. */
export const NODE_LABEL = {
  size: 13,
  weight: 600,
  lineHeight: 16,
  halo: 5,
  gap: 4,
  maxWidth: 132,
  maxLines: 6,
} as const;
/** `folded`: from one line of words to the next where they stand in two. */
export const EDGE_LABEL = { size: 11, weight: 400, lineHeight: 14, folded: 12, halo: 5.6 } as const;
