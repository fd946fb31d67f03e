/** Labels of the links from articles and passages: no facts, and so not among the store's relation types. */
export const evidenceLinkLabels = {
  MENTIONS: { en: 'mentions', fr: 'mentionne' },
  HAS_PASSAGE: { en: 'contains', fr: 'contient' },
} as const;
