/**
 * What a figure asks of the graph, composed from gate, queries and store; the HTTP endpoint and the command line share
 * it.
 */
import { SubgraphRequest, type Json } from '../contract/index.js';
import type { FigureContext } from './figure/index.js';
import type { Gate } from './gate/Gate.js';
import { runFreeStatement, type FreeStatementLimits } from './gate/freeStatement.js';
import { graphFromRows } from './graph/fromValues.js';
import { articles } from './queries/articles.js';
import { schema } from './queries/schema.js';
import { subgraph } from './queries/subgraph.js';
import type { GraphStore, Row } from './store/GraphStore.js';

export function figureContext({
  store,
  gate,
  limits,
  signal,
}: {
  store: GraphStore;
  gate: Gate;
  limits: FreeStatementLimits;
  signal?: AbortSignal;
}): FigureContext {
  const context = { store, signal };
  const described = schema(context);
  described.catch(() => undefined);
  return {
    signal,
    async runStatement(statement, parameters) {
      const result = await runFreeStatement(
        { store, gate, limits, signal },
        { statement, parameters: parameters as Record<string, Json>, graph: true },
      );
      const rows: Row[] = [];
      for await (const batch of result.batches()) rows.push(...batch.rows);
      return graphFromRows(store, rows, result.summary().truncated, signal);
    },
    subgraph: (request) => subgraph(context, SubgraphRequest.parse(request)),
    schema: () => described,
    articles: async () => (await articles(context)).articles,
    async datasetHash() {
      const hashes = (await described).datasets.flatMap(({ name, hash }) => (hash === null ? [] : [`${name} ${hash}`]));
      return hashes.length > 0 ? hashes.join(', ') : null;
    },
  };
}
