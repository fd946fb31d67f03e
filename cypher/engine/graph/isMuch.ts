/** Changes below which what is kept for all is left as it is, and the share of all that they must be, too. */
const LEAST = 8_192;
const SHARE = 4;

/** So many of all came or went that what is kept for all is worth making anew. */
export const isMuch = (changed: number, all: number): boolean => changed > LEAST && changed * SHARE > all;
