/**
 * The graph that a recipe gives: its source, widened by its expansions, narrowed by filter and hand. Knows no store,
 * only the callbacks it is given.
 */
import {
  FACT_LAYERS,
  FACT_STANDINGS,
  GRAPH_SIZE,
  standingOf,
  TYPED_STANDINGS,
  type FactStanding,
  type GraphEdge,
  type GraphJson,
  type PictureRecipe,
  type PictureSource,
  type SubgraphRequest,
} from '../../contract/index.js';
import { isBackground, isFact } from '../../kernel/appearance/index.js';
import { EntenteError } from '../EntenteError.js';
import type { StatementAnswer } from './emptyFigure.js';

export interface RecipeContext {
  /** Nodes and relationships of a statement's rows as Graph JSON, and what its rows were. */
  runStatement(
    statement: string,
    parameters: Record<string, unknown>,
    signal?: AbortSignal,
  ): Promise<{ graph: GraphJson; answer: StatementAnswer }>;
  subgraph(request: SubgraphRequest, signal?: AbortSignal): Promise<GraphJson>;
  signal?: AbortSignal;
}
/** `answer` where a statement was asked. */
interface RecipeGraph {
  graph: GraphJson;
  answer: StatementAnswer | null;
}

/**
 * Throws EntenteError 'request.invalid' when the recipe widens or filters a statement's result, which only the page
 * does, 'figure.too-large' when it widens more than can be asked about, and what the callbacks throw.
 */
export async function recipeGraph(recipe: PictureRecipe, context: RecipeContext): Promise<RecipeGraph> {
  const { source } = recipe;
  if (source.scope !== 'query')
    return { graph: shown(recipe, await askedGraph(recipe, source, context)), answer: null };
  refuseNarrowing(recipe);
  const { graph, answer } = await context.runStatement(source.statement, source.parameters, context.signal);
  return { graph: shown(recipe, graph), answer };
}

/** One request, and one more for each expansion after the first. */
async function askedGraph(
  { expansions, filter, layers, revealed }: PictureRecipe,
  source: Exclude<PictureSource, { scope: 'query' }>,
  { subgraph, signal }: RecipeContext,
): Promise<GraphJson> {
  const [first, ...others] = expansions;
  const asked = { layers, filter: { ...filter, ...wider(filter, source, revealed) } };
  let graph = await subgraph({ ...source, ...asked, ...(first && { expand: first }) }, signal);
  for (const expand of others) {
    const entities = graph.nodes.map(({ key }) => key);
    if (entities.length > GRAPH_SIZE.entities) throw tooWide(entities.length);
    graph = await subgraph({ scope: 'entities', entities, ...asked, expand }, signal);
  }
  return graph;
}

const tooWide = (entities: number): EntenteError =>
  new EntenteError('figure.too-large', `The recipe's expansions bring ${entities} entities before the last of them.`, {
    hint: `Leave out expansions, or have them bring fewer: at most ${GRAPH_SIZE.entities} can be widened.`,
  });

/** What must be asked for beyond the filter, so that what is brought along and revealed comes. */
const wider = (
  { layers, statuses }: PictureRecipe['filter'],
  source: PictureSource,
  revealed: readonly string[],
): PictureRecipe['filter'] => ({
  ...(broughtAlong(source).length > 0 && !layers?.length && { layers: [...FACT_LAYERS] }),
  ...(revealed.length > 0 && !statuses?.length && { statuses: [...FACT_STANDINGS] }),
});

const broughtAlong = (source: PictureSource): readonly string[] =>
  source.scope === 'entities' ? source.background : [];

/** Without what is hidden by hand, and without what came only for the sake of what is brought along and revealed. */
function shown({ source, filter, hidden, revealed }: PictureRecipe, graph: GraphJson): GraphJson {
  const [unseen, along, asked] = [new Set(hidden), new Set(broughtAlong(source)), new Set(revealed)];
  const wanted = (edge: GraphEdge): boolean =>
    !unseen.has(edge.source) &&
    !unseen.has(edge.target) &&
    (along.size === 0 || Boolean(filter.layers?.length) || !isBackground(edge) || along.has(edge.key)) &&
    (asked.size === 0 || Boolean(filter.statuses?.length) || !isFact(edge) || isTyped(edge) || asked.has(edge.key));
  return {
    ...graph,
    nodes: graph.nodes.filter(({ key }) => !unseen.has(key)),
    edges: graph.edges.filter(wanted),
  };
}
const TYPED: ReadonlySet<FactStanding> = new Set(TYPED_STANDINGS);
const isTyped = ({ attributes }: GraphEdge): boolean => TYPED.has(standingOf(attributes));

function refuseNarrowing({ filter, expansions, layers }: PictureRecipe): void {
  const narrowing = Object.values(filter).some((list) => Array.isArray(list) && list.length > 0);
  const field = narrowing ? 'filter' : expansions.length > 0 ? 'expansions' : layers.length > 0 ? 'layers' : null;
  if (field === null) return;
  throw new EntenteError('request.invalid', `recipe.${field}: does not go with a statement.`, {
    hint: 'Say it in the statement, by WHERE and MATCH, or send the graph along as the page does.',
  });
}
