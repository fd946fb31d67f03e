/**
 * The API as a table: method, path, and the schemas of what goes in and comes out. Routes, client and OpenAPI are made
 * from it.
 */
import { z } from 'zod';
import { ArticleSource } from './articleSource.js';
import { ArticleResponse, ArticlesResponse } from './articles.js';
import { CypherRequest, CypherResponse } from './cypher.js';
import { DoubtsRequest, DoubtsResponse } from './doubts.js';
import { EntityResponse } from './entity.js';
import { EntityClaimsRequest, EntityClaimsResponse } from './entityClaims.js';
import { CSV_CONTENT_TYPE, CSV_PARTS, EXPORT_FORMATS, ExportFormat } from './exportFormat.js';
import { FactResponse } from './facts.js';
import { FIGURE_FORMATS, FigureRequest } from './figure.js';
import { HealthResponse } from './health.js';
import { ImportPreview, ImportRecord, ImportsResponse } from './import.js';
import { Judgement, JudgementRequest, JudgementsResponse } from './judgement.js';
import { DatasetName, Key } from './model.js';
import { NeighboursRequest, NeighboursResponse } from './neighbours.js';
import { PairRequest, PairResponse } from './pair.js';
import { PathsRequest, PathsResponse } from './paths.js';
import { PropertiesRequest, PropertiesResponse } from './properties.js';
import { SchemaResponse } from './schema.js';
import { SearchRequest, SearchResponse } from './search.js';
import { SubgraphRequest, SubgraphResponse } from './subgraph.js';
import { RemovedTexts, RemoveTextsRequest, TextsReport } from './texts.js';

const IdParams = z.object({ id: Key });
const FactParams = z.object({ factId: Key });
const ExportRequest = z.object({
  format: ExportFormat.default('json'),
  dataset: DatasetName.optional(),
  /** One of the two files of the format csv by itself, as text. Default: both, in a zip. */
  part: z.enum(CSV_PARTS).optional(),
  /** Whether a format that holds everything has the articles' texts too: who passes it on needs the right to. */
  texts: z.enum(['true', 'false']).default('false'),
});
/** Content types without their parameters. */
const mediaTypesOf = (formats: Record<string, { contentType: string }>): string[] =>
  Object.values(formats).map(({ contentType }) => contentType.split(';')[0] ?? contentType);

export interface Endpoint {
  method: 'GET' | 'POST' | 'DELETE';
  /** Express path, `:name` for parameters. */
  path: string;
  summary: string;
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  /** Absent where the answer is not JSON (`produces` names it then). */
  response?: z.ZodType;
  produces?: string[];
}

export const ENDPOINTS = {
  health: {
    method: 'GET',
    path: '/api/health',
    summary: 'Which engine answers and what is loaded',
    response: HealthResponse,
  },
  schema: {
    method: 'GET',
    path: '/api/schema',
    summary: 'Kinds, relation types, statuses, claimants and data sets with their counts',
    response: SchemaResponse,
  },
  search: {
    method: 'GET',
    path: '/api/search',
    summary: 'Entities by name or alias, in both languages, without accents',
    query: SearchRequest,
    response: SearchResponse,
  },
  entity: {
    method: 'GET',
    path: '/api/entities/:id',
    summary: 'One entity with its facts, counts and mentions',
    params: IdParams,
    response: EntityResponse,
  },
  entityClaims: {
    method: 'GET',
    path: '/api/entities/:id/claims',
    summary: 'What an entity claims, and what came through it',
    params: IdParams,
    query: EntityClaimsRequest,
    response: EntityClaimsResponse,
  },
  neighbours: {
    method: 'GET',
    path: '/api/entities/:id/neighbours',
    summary: 'Neighbours of an entity, with counts per relation type and direction',
    params: IdParams,
    query: NeighboursRequest,
    response: NeighboursResponse,
  },
  subgraph: {
    method: 'POST',
    path: '/api/subgraph',
    summary: 'The core, everything, or the facts among given entities',
    body: SubgraphRequest,
    response: SubgraphResponse,
  },
  properties: {
    method: 'POST',
    path: '/api/properties',
    summary: 'What properties entities and the facts among them have, and the values of some',
    body: PropertiesRequest,
    response: PropertiesResponse,
  },
  paths: {
    method: 'GET',
    path: '/api/paths',
    summary: 'All shortest paths between two entities, up to a bound',
    query: PathsRequest,
    response: PathsResponse,
  },
  fact: {
    method: 'GET',
    path: '/api/facts/:factId',
    summary: 'A fact with its claims, claimants and evidence',
    params: FactParams,
    response: FactResponse,
  },
  pair: {
    method: 'GET',
    path: '/api/pair',
    summary: 'Everything between two entities, by date, with who says so',
    query: PairRequest,
    response: PairResponse,
  },
  doubts: {
    method: 'GET',
    path: '/api/doubts',
    summary: 'Facts that are contested, denied or only alleged, with who upholds and who denies them',
    query: DoubtsRequest,
    response: DoubtsResponse,
  },
  articles: { method: 'GET', path: '/api/articles', summary: 'The articles', response: ArticlesResponse },
  article: {
    method: 'GET',
    path: '/api/articles/:id',
    summary: 'One article, passage by passage',
    params: IdParams,
    response: ArticleResponse,
  },
  articleSource: {
    method: 'POST',
    path: '/api/articles/:id/source',
    summary: 'Keep outlet, author, address and date of an article',
    params: IdParams,
    body: ArticleSource,
    response: ArticleResponse,
  },
  texts: {
    method: 'POST',
    path: '/api/texts',
    summary: 'Recognise articles in text files, and keep their passages (multipart form: `options`, `file` …)',
    response: TextsReport,
  },
  removeTexts: {
    method: 'DELETE',
    path: '/api/texts',
    summary: 'Take the texts of articles out of the graph',
    query: RemoveTextsRequest,
    response: RemovedTexts,
  },
  cypher: {
    method: 'POST',
    path: '/api/cypher',
    summary: 'Run a Cypher statement; NDJSON with Accept: application/x-ndjson',
    body: CypherRequest,
    response: CypherResponse,
    produces: ['application/json', 'application/x-ndjson'],
  },
  figures: {
    method: 'POST',
    path: '/api/figures',
    summary: 'A figure as SVG or PNG',
    body: FigureRequest,
    produces: mediaTypesOf(FIGURE_FORMATS),
  },
  export: {
    method: 'GET',
    path: '/api/export',
    summary: 'The graph in an exchange format',
    query: ExportRequest,
    produces: [...mediaTypesOf(EXPORT_FORMATS), ...mediaTypesOf({ csv: { contentType: CSV_CONTENT_TYPE } })],
  },
  import: {
    method: 'POST',
    path: '/api/import',
    summary:
      'Preview or land files (multipart form: `options`, `file` …); NDJSON progress with Accept: application/x-ndjson',
    response: z.union([ImportPreview, ImportRecord]),
    produces: ['application/json', 'application/x-ndjson'],
  },
  imports: { method: 'GET', path: '/api/imports', summary: 'Imports, newest first', response: ImportsResponse },
  undoImport: {
    method: 'DELETE',
    path: '/api/imports/:id',
    summary: 'Take an import back',
    params: IdParams,
    response: ImportRecord,
  },
  judgements: {
    method: 'GET',
    path: '/api/judgements',
    summary: 'Whether pairs of entities are one: what was judged, newest first',
    response: JudgementsResponse,
  },
  judge: {
    method: 'POST',
    path: '/api/judgements',
    summary: 'Judge whether two entities are one: `same` merges them, `different` and `later` keep or split them',
    body: JudgementRequest,
    response: Judgement,
  },
  undoJudgement: {
    method: 'DELETE',
    path: '/api/judgements/:id',
    summary: 'Forget a judgement; what it merged is split',
    params: IdParams,
    response: Judgement,
  },
  deleteDataset: {
    method: 'DELETE',
    path: '/api/datasets/:name',
    summary: 'Delete an imported data set, leaving the others as they are',
    params: z.object({ name: DatasetName }),
    response: z.object({ name: DatasetName, entities: z.int(), facts: z.int() }),
  },
} as const satisfies Record<string, Endpoint>;
export type EndpointName = keyof typeof ENDPOINTS;
