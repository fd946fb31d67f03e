/** Articles and passages as nodes: which nodes they are, and what their keys name. */
import { data } from '../state/graph.js';

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
