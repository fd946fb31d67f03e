/**
 * A figure of the graph: answers what the figure asks with gate, queries and store. The HTTP endpoint and the command
 * line share it.
 */
import { SubgraphRequest, type Json } from '../contract/index.js';
import type { Parts } from './compose.js';
import { EntenteError } from './EntenteError.js';
import { createFigure, type Figure, type FigureContext, type ParsedFigureRequest } from './figure/index.js';
import { runFreeStatement } from './gate/freeStatement.js';
import { graphFromRows } from './graph/graphFromRows.js';
import { articles } from './queries/articles.js';
import { passages } from './queries/passages.js';
import { properties } from './queries/properties.js';
import { answerSubgraph } from './answerSubgraph.js';
import type { Row } from './store/GraphStore.js';

/** Throws what `createFigure` throws, and of a figure of a statement what the gate and the store throw. */
export const makeFigure = (parts: Parts, request: ParsedFigureRequest, signal?: AbortSignal): Promise<Figure> =>
  createFigure(request, figureContext(parts, signal), parts.figures);

/** A figure reads, whatever this Entente allows: who asks for one learns what to write instead. */
function onlyRead(error: unknown): unknown {
  if (!(error instanceof EntenteError) || !['cypher.read-only', 'cypher.would-write'].includes(error.code))
    return error;
  return new EntenteError(
    'cypher.would-write',
    'The statement of a figure would change the data; a figure only reads.',
    {
      position: error.details.position,
      hint: 'Nothing was run. Leave out what writes, and return what is to be drawn: MATCH … RETURN …',
    },
  );
}

function figureContext(parts: Parts, signal: AbortSignal | undefined): FigureContext {
  const { store, gate, config, kept } = parts;
  const context = { store, signal };
  const described = kept.schema();
  described.catch(() => undefined);
  return {
    signal,
    async runStatement(statement, parameters) {
      const result = await runFreeStatement(
        { store, gate, limits: config, signal },
        { statement, parameters: parameters as Record<string, Json>, access: 'read', graph: true },
      ).catch((error: unknown) => {
        throw onlyRead(error);
      });
      const rows: Row[] = [];
      for await (const batch of result.batches()) rows.push(...batch.rows);
      const { truncated, rowCount } = result.summary();
      const graph = await graphFromRows(store, rows, truncated, signal);
      return { graph, answer: { fields: result.fields, rowCount } };
    },
    subgraph: (request) => answerSubgraph(parts, context, SubgraphRequest.parse(request)),
    properties: (entities, names) => properties(context, { entities, names }),
    passages: (facts) => passages(context, facts),
    schema: () => described,
    articles: async () => (await articles(context)).articles,
    datasetHashes: async () => new Map((await described).datasets.map(({ name, hash }) => [name, hash])),
  };
}
