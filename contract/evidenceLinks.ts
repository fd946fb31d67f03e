/** Types of the relationships that join articles and passages to what they mention or contain: drawn, but no facts. */
export const MENTIONS = 'MENTIONS';
export const HAS_PASSAGE = 'HAS_PASSAGE';
export type EvidenceLink = typeof MENTIONS | typeof HAS_PASSAGE;
