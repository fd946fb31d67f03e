/** Which handler answers which endpoint of the contract's table; one that is missing is a type error. */
import type { EndpointName } from '../../contract/index.js';
import { article, articles } from '../queries/articles.js';
import { doubts } from '../queries/doubts.js';
import { entity } from '../queries/entity.js';
import { entityClaims } from '../queries/entityClaims.js';
import { fact } from '../queries/fact.js';
import { neighbours } from '../queries/neighbours.js';
import { pair } from '../queries/pair.js';
import { paths } from '../queries/paths.js';
import { properties } from '../queries/properties.js';
import { search } from '../queries/search.js';
import { cypher } from './cypher.js';
import { exportFile } from './export.js';
import { figure } from './figure.js';
import type { Handler } from './exchange.js';
import { health } from './health.js';
import { deleteDataset, importFiles, listImports, undoImport } from './imports.js';
import { judge, listJudgements, undoJudgement } from './judgements.js';
import { subgraph } from './subgraph.js';
import { articleSource, removeKeptTexts, texts } from './texts.js';

export const HANDLERS: { [N in EndpointName]: Handler<N> } = {
  health,
  schema: ({ services }) => services.kept.schema(),
  search: ({ context, query }) => search(context, query),
  entity: ({ context, params }) => entity(context, params.id),
  entityClaims: ({ context, params, query }) => entityClaims(context, params.id, query),
  neighbours: ({ context, params, query }) => neighbours(context, params.id, query),
  subgraph,
  properties: ({ context, body }) => properties(context, body),
  paths: ({ context, query }) => paths(context, query),
  fact: ({ context, params }) => fact(context, params.factId),
  pair: ({ context, query }) => pair(context, query),
  doubts: ({ context, query, services }) => services.recent.doubts.of(query, () => doubts(context, query)),
  articles: ({ context }) => articles(context),
  article: ({ context, params }) => article(context, params.id),
  articleSource,
  texts,
  removeTexts: removeKeptTexts,
  cypher,
  figures: figure,
  export: exportFile,
  import: importFiles,
  imports: listImports,
  undoImport,
  deleteDataset,
  judgements: listJudgements,
  judge,
  undoJudgement,
};
