/** Narrows a graph to what a filter lets through, and counts what that hides. Pure. */
import {
  FACT_LAYERS,
  HAS_PASSAGE,
  MENTIONS,
  TYPED_STATUSES,
  type GraphEdge,
  type GraphFilter,
} from '../../contract/index.js';
import { edgeLook, isEvidenceLink } from '../../kernel/appearance/index.js';
import { keepWhere, type GraphData } from './GraphData.js';

/**
 * What a GraphFilter and a list of hidden nodes leave of the graph. Claimants are known to the server alone:
 * `factsByClaimant` holds the facts that pass the claimant filter, null when it is not used. Under a filter that asks
 * something of facts, an entity without a fact that passes goes too, as on the server; under data sets alone one that
 * has no facts at all stays. `revealed` are facts that the reader asked for by name: they need not be asserted or
 * alleged where the filter names no statuses. Articles and passages follow: they stay while they mention an entity that
 * stays.
 */
export function filterGraph(
  data: GraphData,
  filter: GraphFilter,
  hidden: ReadonlySet<string>,
  factsByClaimant: ReadonlySet<string> | null = null,
  revealed: ReadonlySet<string> = new Set(),
): GraphData {
  const kinds = listOf(filter.kinds);
  const types = listOf(filter.types);
  const stands = standingTest(listOf(filter.statuses), revealed);
  const articles = listOf(filter.articles);
  const datasets = listOf(filter.datasets);
  const layersShown = listOf(filter.layers);
  const fromThem = ({ attributes }: GraphEdge): boolean =>
    (articles === null || attributes.articles.some((id) => articles.has(id))) &&
    (datasets === null || datasets.has(attributes.dataset));
  const shown = keepWhere(
    data,
    (key, node) =>
      !hidden.has(key) &&
      (kinds === null || kinds.has(node.kind) || isLayer(node.kind)) &&
      (datasets === null || node.datasets.length === 0 || node.datasets.some((name) => datasets.has(name))),
    (edge) =>
      fromThem(edge) &&
      (isEvidenceLink(edge.attributes.type) ||
        ((types === null || types.has(edge.attributes.type)) &&
          stands(edge) &&
          (layersShown === null || edge.attributes.layer === undefined || layersShown.has(edge.attributes.layer)) &&
          (factsByClaimant === null || factsByClaimant.has(edge.key)))),
  );
  const asksForFacts = types ?? articles ?? factsByClaimant ?? listOf(filter.statuses) ?? layersShown;
  const whole = shown.nodes.size === data.nodes.size && shown.edges.size === data.edges.size;
  if (whole && asksForFacts === null) return shown;
  const had = endsOf(data);
  const staysAlone = (key: string) => asksForFacts === null && (datasets === null || !had.facts.has(key));
  return withoutLoose(shown, had, staysAlone);
}

/**
 * Takes away entities without a fact unless they stay alone, then passages that lost all they mention, then articles
 * that lost all their ties.
 */
function withoutLoose(shown: GraphData, had: Ends, staysAlone: (key: string) => boolean): GraphData {
  const has = endsOf(shown);
  const kept = new Set(
    [...shown.nodes]
      .filter(([key, node]) => isLayer(node.kind) || has.facts.has(key) || staysAlone(key))
      .map(([key]) => key),
  );
  for (const [type, sources] of [
    [MENTIONS, had.mentioning],
    [HAS_PASSAGE, had.containing],
  ] as const) {
    const holding = new Set(
      [...shown.edges.values()]
        .filter((edge) => edge.attributes.type === type && kept.has(edge.target))
        .map((edge) => edge.source),
    );
    for (const key of sources) if (!holding.has(key)) kept.delete(key);
  }
  return kept.size === shown.nodes.size ? shown : keepWhere(shown, (key) => kept.has(key));
}

/** Without statuses what somebody asserts or alleges passes, contested or not, and what is revealed. */
const standingTest =
  (statuses: ReadonlySet<string> | null, revealed: ReadonlySet<string>) =>
  ({ key, attributes }: GraphEdge): boolean =>
    statuses === null ? TYPED.has(attributes.status) || revealed.has(key) : statuses.has(edgeLook(attributes));
const TYPED: ReadonlySet<string> = new Set(TYPED_STATUSES);

const isLayer = (kind: string): boolean => kind === 'Article' || kind === 'Passage';

/** Keys of nodes that take part in facts, that mention something, and that contain passages. */
interface Ends {
  facts: Set<string>;
  mentioning: Set<string>;
  containing: Set<string>;
}
function endsOf(data: GraphData): Ends {
  const ends: Ends = { facts: new Set<string>(), mentioning: new Set<string>(), containing: new Set<string>() };
  for (const { source, target, attributes } of data.edges.values()) {
    if (attributes.type === MENTIONS) ends.mentioning.add(source);
    else if (attributes.type === HAS_PASSAGE) ends.containing.add(source);
    else ends.facts.add(source).add(target);
  }
  return ends;
}

const listOf = (list: readonly string[] | undefined): ReadonlySet<string> | null =>
  list === undefined || list.length === 0 ? null : new Set(list);

/** True when the filter narrows nothing: every layer of facts is more than the page shows by itself. */
export const isOpen = ({ layers, ...filter }: GraphFilter): boolean =>
  (!layers?.length || FACT_LAYERS.every((layer) => layers.includes(layer))) &&
  Object.values(filter).every((list) => list === undefined || list.length === 0);
