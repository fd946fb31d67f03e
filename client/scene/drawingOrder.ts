/** In which order lines and words are drawn: what stands in front comes last, and so over the others. Pure. */
import type { Picture, PictureEdge, PlacedEdgeLabel } from '../../kernel/picture/index.js';
import type { Accent } from './Accent.js';

export type InFront = Pick<Accent, 'emphasis' | 'selectedEdges' | 'hoveredEdge'>;

/** Whether none of these relations stands in front while others do. */
export const isInBack = (relations: readonly { key: string }[], { emphasis }: Pick<Accent, 'emphasis'>): boolean =>
  emphasis !== null && !relations.some(({ key }) => emphasis.edges.has(key));

/** Lines of relations by themselves. */
export function linesInOrder({ edges }: Pick<Picture, 'edges'>, accent: InFront): PictureEdge[] {
  const rank = (key: string): number =>
    isInBack([{ key }], accent) ? 0 : accent.selectedEdges.has(key) || accent.hoveredEdge === key ? 2 : 1;
  return [...edges.values()].sort((a, b) => rank(a.key) - rank(b.key));
}

/** Words of relations and ribbons. */
export const wordsInOrder = (picture: Pick<Picture, 'ribbons' | 'relationLabels'>, accent: InFront) =>
  behindFirst<PlacedEdgeLabel>(picture.relationLabels, (key) => areWordsBehind(key, picture, accent));

export const areWordsBehind = (key: string, { ribbons }: Pick<Picture, 'ribbons'>, accent: InFront): boolean =>
  accent.hoveredEdge !== key && isInBack(ribbons.get(key)?.members ?? [{ key }], accent);

/** Whether the name of a node has stepped back. */
export const isNameBehind = (
  key: string,
  { emphasis, hoveredNode }: Pick<Accent, 'emphasis' | 'hoveredNode'>,
): boolean => emphasis !== null && !emphasis.nodes.has(key) && hoveredNode !== key;

export const behindFirst = <T>(words: ReadonlyMap<string, T>, isBehind: (key: string) => boolean): [string, T][] =>
  [...words].sort(([a], [b]) => Number(isBehind(b)) - Number(isBehind(a)));
