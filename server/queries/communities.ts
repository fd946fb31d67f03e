/** Scope `communities` of a subgraph: the graph as communities, or what one of them holds. Knows no engine. */
import {
  FACT_LAYERS,
  KEY_LENGTH,
  type CypherEcho,
  type EntityRef,
  type GraphEdge,
  type GraphNode,
  type SubgraphResponse,
} from '../../contract/index.js';
import { FOREIGN_RELATIONSHIP } from '../../kernel/appearance/index.js';
import type { Communities, Community } from '../communities/findCommunities.js';
import { EntenteError } from '../EntenteError.js';
import { byHand, type QueryContext } from './read.js';
import { subgraph } from './subgraph.js';
import type { Request } from './subgraphParts.js';

/** Communities shown at once, the largest, and the strongest relations between them: more cannot be distinguished. */
const MOST_SHOWN = 100;
const MOST_RELATIONS = 200;
/** Members shown of one that has no communities of its own, the most prominent. */
const MOST_MEMBERS = 10_000;
const NAMED = 2;
const RANKED_BY = 'members';

/**
 * The data set whose communities a request is for; empty: the whole graph. Throws EntenteError where there are several.
 */
export function datasetOf({ filter }: Pick<Request, 'filter'>): string {
  const [dataset = '', ...others] = filter.datasets ?? [];
  if (others.length > 0)
    throw new EntenteError('request.invalid', 'Communities are of the whole graph or of one data set.', {
      hint: 'Name one data set in filter.datasets, or none.',
    });
  return dataset;
}

/** Throws EntenteError 'community.not-found'. */
export async function communities(
  context: QueryContext,
  request: Request,
  found: Communities,
): Promise<SubgraphResponse> {
  const within = request.within ?? null;
  const one = found.communities.find(({ key }) => key === within);
  if (within !== null && one === undefined)
    throw new EntenteError('community.not-found', `There is no community "${within}".`, {
      hint: 'Communities change with the data: ask for all of them.',
    });
  if (one?.members) return membersOf(context, request, one);
  return overview(found, within, one ?? found, datasetOf(request));
}

/** As any other entities, under the filter. */
function membersOf(context: QueryContext, request: Request, { members }: Community): Promise<SubgraphResponse> {
  const { within: _, filter, ...others } = request;
  const entities = members!.slice(0, MOST_MEMBERS);
  return subgraph(context, { ...others, filter: { layers: [...FACT_LAYERS], ...filter }, scope: 'entities', entities });
}

function overview(
  { communities: all, between }: Communities,
  within: string | null,
  whole: { entities: number; facts: number },
  dataset: string,
): SubgraphResponse {
  const siblings = all
    .map((community, place) => ({ community, place }))
    .filter(({ community }) => community.within === within)
    .sort((a, b) => b.community.entities - a.community.entities)
    .slice(0, MOST_SHOWN);
  const keys = new Map(siblings.map(({ community, place }) => [place, community.key]));
  const joining = between.filter(([one, other]) => keys.has(one) && keys.has(other));
  const nodes = siblings.map(({ community }) => nodeOf(community));
  const chief = new Map(nodes.map(({ key, attributes }) => [key, attributes]));
  const edges = [...joining]
    .sort((a, b) => b[2] - a[2])
    .slice(0, MOST_RELATIONS)
    .map(([one, other, facts]) => {
      const [source, target] = [keys.get(one)!, keys.get(other)!];
      const key = `${FOREIGN_RELATIONSHIP}${source} ${target}`;
      // Two long keys are too long for one: then their places tell it from others.
      const short = key.length <= KEY_LENGTH ? key : `${FOREIGN_RELATIONSHIP}community:${one} ${other}`;
      return edgeOf({ key: short, source, target }, facts, dataset, chief);
    });
  const shown = {
    entities: siblings.reduce((sum, { community }) => sum + community.entities, 0),
    facts: siblings.reduce(
      (sum, { community }) => sum + community.facts,
      joining.reduce((sum, [, , n]) => sum + n, 0),
    ),
  };
  const totals = { entities: whole.entities, facts: whole.facts };
  const truncated = shown.entities < totals.entities || shown.facts < totals.facts;
  return {
    attributes: {},
    nodes,
    edges,
    truncated,
    shown,
    totals,
    rankedBy: RANKED_BY,
    cypher: echo(siblings[0]?.community),
  };
}

/** The chief members of the largest, to start from by hand: communities themselves are no matter of Cypher. */
const echo = (largest: Community | undefined): CypherEcho =>
  byHand('subgraph.by-hand', { ids: (largest?.chief ?? []).map(({ id }) => id), without: [] });

function nodeOf({ key, entities, facts, chief }: Community): GraphNode {
  const named = (name: (one: EntityRef) => string): string => chief.slice(0, NAMED).map(name).join(', ');
  return {
    key,
    attributes: {
      name: named((one) => one.name),
      nameFr: named((one) => one.nameFr),
      kind: 'Other',
      labels: ['Community'],
      role: null,
      roleFr: null,
      prominence: entities,
      degree: 0,
      datasets: [],
      community: { entities, facts, chief },
    },
  };
}

function edgeOf(
  ends: Pick<GraphEdge, 'key' | 'source' | 'target'>,
  facts: number,
  dataset: string,
  nodes: ReadonlyMap<string, GraphNode['attributes']>,
): GraphEdge {
  const [one, other] = [nodes.get(ends.source)!, nodes.get(ends.target)!];
  const noun = facts === 1 ? 'relation' : 'relations';
  const words = { en: `${facts.toLocaleString('en')} ${noun}`, fr: `${facts.toLocaleString('fr')} ${noun}` };
  return {
    ...ends,
    attributes: {
      type: 'BETWEEN',
      status: 'asserted',
      contested: false,
      date: null,
      precision: null,
      claimCount: 0,
      // What makes a line wide.
      originCount: facts,
      articles: [],
      dataset,
      words,
      sentence: {
        en: `${words.en} between ${one.name} and ${other.name}`,
        fr: `${words.fr} entre ${one.nameFr} et ${other.nameFr}`,
      },
    },
  };
}
