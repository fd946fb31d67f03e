/** Labels and relationship types that are Entente's own: an import's of the same name are renamed. */
import { HAS_PASSAGE, MENTIONS } from '../../contract/index.js';
import { KEPT_LABEL } from '../kept/ownNames.js';

/** Of what is kept beside the graph, and is no part of it: answers, readers' judgements, entities that were merged. */
export const ASIDE_LABELS: ReadonlySet<string> = new Set([KEPT_LABEL, 'Judgement', 'Merged']);

/** Of every node that Entente makes. */
export const OWN_LABELS: ReadonlySet<string> = new Set([
  'Entity',
  'Claim',
  'PropertyClaim',
  'Passage',
  'Article',
  'RelationType',
  'Dataset',
  'Import',
  'ImportChange',
  ...ASIDE_LABELS,
]);

/** Of the relationships of Entente's own nodes. */
export const OWN_TYPES: ReadonlySet<string> = new Set([
  'ABOUT',
  'SUBJECT',
  'OBJECT',
  'CLAIMED_BY',
  'REPORTED_BY',
  'SUPPORTED_BY',
  HAS_PASSAGE,
  MENTIONS,
]);
