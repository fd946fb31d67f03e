/** What a label of a picture stands at: a relation drawn by itself, or a ribbon. */
import type { Picture, PictureEdge } from './Picture.js';

export const lineOf = ({ edges, ribbons }: Pick<Picture, 'edges' | 'ribbons'>, key: string): PictureEdge =>
  edges.get(key) ?? ribbons.get(key)!;
