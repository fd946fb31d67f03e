/** How much a graph holds, and how much of it a pattern's labels and types leave. */
import type { LabelExpression } from '../../../cypher/engine/parse/syntax.js';

export interface Extent {
  nodes: number;
  relationships: number;
  /** Of them, by label; a label that is missing has none. Default: not known. */
  labels?: Readonly<Record<string, number>>;
  /** Of them, by type, as `labels`. */
  types?: Readonly<Record<string, number>>;
}

/** How many nodes may have these labels. */
export const nodesWith = (labels: LabelExpression | null, { nodes, labels: counts }: Extent): number =>
  most(labels, nodes, counts);

/** How many relationships may be of these types. */
export const relationshipsOf = (types: LabelExpression | null, { relationships, types: counts }: Extent): number =>
  most(types, relationships, counts);

function most(
  names: LabelExpression | null,
  all: number,
  counts: Readonly<Record<string, number>> | undefined,
): number {
  if (names === null || counts === undefined) return all;
  switch (names.is) {
    case 'label':
      return Object.hasOwn(counts, names.name) ? (counts[names.name] ?? 0) : 0;
    case 'and':
      return Math.min(...names.parts.map((part) => most(part, all, counts)));
    case 'or':
      return Math.min(
        all,
        names.parts.reduce((sum, part) => sum + most(part, all, counts), 0),
      );
    default:
      return all;
  }
}
