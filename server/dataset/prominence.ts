/** The rank of an entity, by which a crowded graph decides what to show first. Pure. */

/** An article counts as much as three claims in the rank of an entity. */
const ARTICLE_WEIGHT = 3;
export const prominenceOf = (claimCount: number, articleCount: number): number =>
  claimCount + ARTICLE_WEIGHT * articleCount;
