/** What of a graph is an entity or a fact, and what else is drawn with them: evidence, and nodes of other makers. */
import type { GraphEdge, NodeAttributes } from '../../../contract/index.js';
import { isEvidenceLink } from './edgeStyle.js';

/** Articles, passages and the foreign nodes of a statement's result, which carry their labels, are none. */
export const isEntity = ({ kind, labels }: Pick<NodeAttributes, 'kind' | 'labels'>): boolean =>
  kind !== 'Article' && kind !== 'Passage' && !(kind === 'Other' && labels !== undefined);

/** Relationships without a fact's id have keys of their own. */
export const isFact = ({ key, attributes }: Pick<GraphEdge, 'key' | 'attributes'>): boolean =>
  !isEvidenceLink(attributes.type) && !key.startsWith(FOREIGN_RELATIONSHIP);

/** Whether a fact tells of a post, a place or a belonging. */
export const isBackground = ({ attributes }: Pick<GraphEdge, 'attributes'>): boolean =>
  attributes.layer === 'background';

/** Keys of relationships that are no facts begin so. */
export const FOREIGN_RELATIONSHIP = 'relationship:';
