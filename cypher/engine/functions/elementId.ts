import { GraphNode, type GraphRelationship } from '../values/Value.js';

/** As `elementId()` gives it: `n:12` of a node, `r:12` of a relationship. */
export const elementIdOf = (entity: GraphNode | GraphRelationship): string =>
  `${entity instanceof GraphNode ? 'n' : 'r'}:${entity.id}`;
