/** Which relations of a picture are drawn as ribbons, and which by themselves. */
import { CLAIM_STATUSES, type GraphEdge } from '../../contract/index.js';
import { composeRibbon } from './composeRibbon.js';
import { isCrowded } from './crowding.js';
import { pairsOf } from './pairs.js';
import type { Shapes } from './detours.js';
import type { PictureEdge, PictureInput, PictureNode, PictureRibbon } from './Picture.js';

/** Fewer stay side by side unless a threshold says otherwise. */
const FEW = 2;

/** Takes the relations of crowded pairs out of `edges`, and gives a ribbon for each of those pairs. */
export function withRibbons(
  input: PictureInput,
  nodes: ReadonlyMap<string, PictureNode>,
  edges: ReadonlyMap<string, PictureEdge>,
): Shapes {
  const { grouping = 'auto', onlyEdges } = input;
  const ribbons = new Map<string, PictureRibbon>();
  if (grouping === 'off') return { edges, ribbons };
  // Of a pair that is drawn in part the rest is drawn beside it, by other means.
  const isWhole = (members: readonly GraphEdge[]): boolean =>
    onlyEdges === undefined || members.every((edge) => onlyEdges.has(edge.key));
  const alone = new Map(edges);
  for (const [key, members] of pairsOf(Array.from(edges.values(), ({ edge }) => edge))) {
    const [one, other] = key.split('\n').map((end) => nodes.get(end)) as [PictureNode, PictureNode];
    const isRibbon =
      grouping === 'auto'
        ? members.length > FEW && isCrowded(members, [one, other], input)
        : members.length >= grouping;
    if (!isRibbon || !isWhole(members)) continue;
    ribbons.set(key, composeRibbon(key, [one, other], [...members].sort(byStrength), input));
    for (const edge of members) alone.delete(edge.key);
  }
  return { edges: alone, ribbons };
}

/** Strongest status first, then by independent origins, claims and key. */
function byStrength({ key: a, attributes: one }: GraphEdge, { key: b, attributes: other }: GraphEdge): number {
  return (
    CLAIM_STATUSES.indexOf(one.status) - CLAIM_STATUSES.indexOf(other.status) ||
    other.originCount - one.originCount ||
    other.claimCount - one.claimCount ||
    (a < b ? -1 : 1)
  );
}
