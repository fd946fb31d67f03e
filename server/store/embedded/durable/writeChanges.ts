/** A transaction's changes, or a whole graph, as parts. */
import type { ChangeSet } from '../../../../cypher/engine/graph/ChangeSet.js';
import type { CommittedGraph } from '../../../../cypher/engine/graph/CommittedGraph.js';
import { Change, PartWriter } from './PartWriter.js';

/** At least one part. */
export function* changeParts(changes: ChangeSet): Generator<Buffer> {
  const part = new PartWriter();
  part.nextIds(changes.nextNodeId, changes.nextRelationshipId);
  if (changes.catalogue) part.catalogue(changes.catalogue);
  for (const [{ id }, { labels, properties }] of changes.createdNodes) {
    part.node(Change.CreateNode, id, labels, properties);
    if (part.isFull) yield part.take();
  }
  for (const [{ id }, { labels, properties }] of changes.changedNodes) {
    part.node(Change.ChangeNode, id, labels, properties);
    if (part.isFull) yield part.take();
  }
  for (const [relationship, properties] of changes.createdRelationships) {
    part.createRelationship(relationship, properties);
    if (part.isFull) yield part.take();
  }
  for (const [relationship, properties] of changes.changedRelationships) {
    part.changeRelationship(relationship, properties);
    if (part.isFull) yield part.take();
  }
  for (const relationship of changes.deletedRelationships) part.delete(Change.DeleteRelationship, relationship);
  for (const node of changes.deletedNodes) part.delete(Change.DeleteNode, node);
  yield part.take();
}

/** All that is committed. The graph must not change before the last part has been taken. */
export function* graphParts(graph: CommittedGraph): Generator<Buffer> {
  const part = new PartWriter();
  for (const node of graph.nodes()) {
    part.node(Change.CreateNode, node.id, node.labels, node.properties);
    if (part.isFull) yield part.take();
  }
  for (const relationship of graph.passedRelationships()) {
    part.createRelationship(relationship, relationship.properties);
    if (part.isFull) yield part.take();
  }
  part.catalogue(graph.catalogue);
  part.nextIds(graph.nextNodeId, graph.nextRelationshipId);
  yield part.take();
}
