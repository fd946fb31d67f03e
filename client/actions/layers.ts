/** Articles and passages as nodes on the graph: on demand, with their ties to the entities there, and away again. */
import type { Bilingual, Layer } from '../../contract/index.js';
import { isEvidenceLink } from '../../kernel/appearance/index.js';
import { api } from '../api/api.js';
import { entityKeys, restrict, type GraphData } from '../graph/GraphData.js';
import { change } from '../state/history.js';
import { data, layers, visible } from '../state/graph.js';
import { announcement, moveCamera } from '../state/page.js';
import { say } from '../state/preferences.js';
import { logCypher, runTask } from '../state/tasks.js';
import { addGraph, growGraph, onScreen, statusesOnly } from './load.js';

const label: Bilingual = { en: 'Articles and passages', fr: 'Articles et passages' };

const withoutLayers = (graph: GraphData): GraphData =>
  restrict(
    graph,
    (_, node) => node.kind !== 'Article' && node.kind !== 'Passage',
    (edge) => !isEvidenceLink(edge.attributes.type),
  );

/**
 * Shows exactly these layers. Beside its passages an article is tied to them, without them to the entities: so all ties
 * are fetched anew.
 */
export async function setLayers(next: readonly Layer[]): Promise<void> {
  if (next.length === 0) {
    change(label, () => {
      layers.value = next;
      data.value = withoutLayers(data.value);
    });
    announcement.value = say({
      en: 'Articles and passages are off the graph.',
      fr: 'Articles et passages ne sont plus sur le graphe.',
    });
    return;
  }
  await runTask(
    label,
    async (signal) => {
      const json = await api.subgraph(
        { scope: 'entities', entities: entityKeys(data.value), filter: statusesOnly(), layers: [...next] },
        { signal },
      );
      await addGraph(label, json, {
        signal,
        onto: withoutLayers,
        besides: () => {
          layers.value = next;
        },
      });
      moveCamera({
        kind: 'show',
        nodes: [...visible.value.nodes]
          .filter(([, node]) => node.kind === 'Article' || node.kind === 'Passage')
          .map(([key]) => key),
      });
      logCypher(label, json.cypher);
      const count = (kind: string) => json.nodes.filter((node) => node.attributes.kind === kind).length;
      const [articles, passages] = [count('Article'), count('Passage')];
      announcement.value = say({
        en: `${articles} articles and ${passages} passages are on the graph.`,
        fr: `${articles} articles et ${passages} passages sont sur le graphe.`,
      });
    },
    'graph',
  );
}

export const toggleLayer = (layer: Layer): Promise<void> =>
  setLayers(layers.value.includes(layer) ? layers.value.filter((other) => other !== layer) : [...layers.value, layer]);

export const isSource = (key: string): boolean =>
  ['Article', 'Passage'].includes(data.value.nodes.get(key)?.kind ?? '');

/** Article and passage (null: all of it) that a node's key names: `passage:a1#3`. */
export function sourceOf(key: string): { article: string; passage: number | null } {
  const id = key.replace(/^(article|passage):/, '');
  const [article = id, passage] = key.startsWith('passage:')
    ? [id.slice(0, id.lastIndexOf('#')), id.slice(id.lastIndexOf('#') + 1)]
    : [id];
  return { article, passage: Number(passage) || null };
}

/** Expands an article or a passage: brings in every entity it mentions. */
export async function expandSource(key: string): Promise<void> {
  const { article, passage } = sourceOf(key);
  const node = data.value.nodes.get(key);
  const words: Bilingual = { en: `Expand ${node?.name ?? key}`, fr: `Développer ${node?.nameFr ?? key}` };
  const answer = await runTask(words, (signal) => api.article({ id: article }, { signal }), 'graph');
  if (answer === undefined) return;
  const mentioned = answer.passages
    .filter(({ n }) => passage === null || n === passage)
    .flatMap(({ mentions }) => mentions.map(({ id }) => id));
  await growGraph(
    words,
    {
      scope: 'entities',
      entities: [...new Set([...onScreen(), ...mentioned])],
      filter: statusesOnly(),
      layers: [...layers.value],
    },
    { unhide: () => mentioned },
  );
}
