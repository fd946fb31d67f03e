/** Labels of the links from articles and passages: no facts, and so not among the store's relation types. */
import { HAS_PASSAGE, MENTIONS, type Bilingual, type EvidenceLink } from '../../contract/index.js';

export const evidenceLinkLabels = {
  [MENTIONS]: { en: 'mentions', fr: 'mentionne' },
  [HAS_PASSAGE]: { en: 'contains', fr: 'contient' },
} as const satisfies Record<EvidenceLink, Bilingual>;
