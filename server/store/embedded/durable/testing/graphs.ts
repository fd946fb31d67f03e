/** For tests of what is kept on disk: graphs that are changed and compared. */
import {
  type GraphNode,
  type GraphRelationship,
  Properties,
  type Value,
} from '../../../../../cypher/engine/values/Value.js';
import { CommittedGraph } from '../../../../../cypher/engine/graph/CommittedGraph.js';
import { Transaction } from '../../../../../cypher/engine/graph/Transaction.js';
import { openDurable, type Durable, type DurableOptions } from '../openDurable.js';

export interface Opened {
  graph: CommittedGraph;
  durable: Durable;
  /** What was said. */
  lines: string[];
}

export async function opened(folder: string, options: Partial<DurableOptions> = {}): Promise<Opened> {
  const lines: string[] = [];
  const durable = await openDurable(folder, { log: (line) => lines.push(line), ...options });
  const graph = new CommittedGraph();
  await durable.load(graph);
  return { graph, durable, lines };
}

/** One change, kept and applied. */
export async function change(
  { graph, durable }: Pick<Opened, 'graph' | 'durable'>,
  work: (transaction: Transaction) => void,
): Promise<void> {
  const transaction = new Transaction(graph);
  work(transaction);
  transaction.check();
  const changes = transaction.changes();
  await durable.commit(changes);
  graph.apply(changes);
}

export const properties = (of: Record<string, Value>): Properties => Properties.from(Object.entries(of));

/**
 * All that is in a graph, in an order of its own; integers are distinguished from floats, and kinds of times from each other.
 */
export function contentOf(graph: CommittedGraph): string[] {
  const its = (entity: GraphNode | GraphRelationship): string =>
    `{${[...entity.properties].map(([key, value]) => `${key}: ${shown(value)}`).join(', ')}}`;
  return [
    ...[...graph.nodes()].map((node) => `${node.id} ${node.labels.join(':')} ${its(node)}`).sort(),
    ...[...graph.relationships()]
      .map((one) => `${one.start.id}-${one.id}:${one.type}->${one.end.id} ${its(one)}`)
      .sort(),
    ...[...graph.nodes()].map(
      ({ id, outgoing, incoming }) =>
        `${id}: ${[outgoing, incoming].map((list) => list.map((one) => one.id).join(' '))}`,
    ),
    JSON.stringify(graph.catalogue),
    `${graph.nextNodeId} ${graph.nextRelationshipId}`,
  ];
}

export function shown(value: Value): string {
  if (Array.isArray(value)) return `[${value.map(shown).join(', ')}]`;
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (value === null || typeof value === 'boolean') return String(value);
  return 'kind' in value ? `${String(value.kind)} ${'key' in value ? String(value.key) : value.toString()}` : '?';
}
