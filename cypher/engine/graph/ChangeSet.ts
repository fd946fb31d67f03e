/** What a transaction changes: enough to keep it on disk and to apply it to what is committed. */
import type { Catalogue } from './Catalogue.js';
import type { GraphNode, GraphRelationship, Properties } from '../values/Value.js';

export interface NodeState {
  labels: readonly string[];
  properties: Properties;
}

/** What was created and deleted again within the transaction is in none of these. */
export interface ChangeSet {
  createdNodes: Map<GraphNode, NodeState>;
  createdRelationships: Map<GraphRelationship, Properties>;
  changedNodes: Map<GraphNode, NodeState>;
  changedRelationships: Map<GraphRelationship, Properties>;
  deletedNodes: Set<GraphNode>;
  deletedRelationships: Set<GraphRelationship>;
  /** Null: as it was. */
  catalogue: Catalogue | null;
  /** The first ids that have not been given yet. */
  nextNodeId: number;
  nextRelationshipId: number;
}

export const isEmpty = (changes: ChangeSet): boolean =>
  changes.catalogue === null &&
  changes.createdNodes.size +
    changes.createdRelationships.size +
    changes.changedNodes.size +
    changes.changedRelationships.size +
    changes.deletedNodes.size +
    changes.deletedRelationships.size ===
    0;
