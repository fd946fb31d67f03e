/** The band of a ribbon between two discs already composed: its strokes, its arrowheads and its label's size. */
import type { GraphEdge } from '../../contract/index.js';
import {
  EDGE_LABEL,
  EDGE_LOOKS,
  edgeLook,
  isBackground,
  isDisputed,
  MOST_RIBBON_STROKES,
  RIBBON,
  ribbonWords,
} from '../appearance/index.js';
import { arrowheadCorners, besidePath, edgePath, type EdgePath } from '../geometry/index.js';
import { hasDirection, NO_DETOUR, type Detour } from './composeEdge.js';
import { relationLabelWidth } from './labelSizes.js';
import type { PictureInput, PictureNode, PictureRibbon, RibbonHead, RibbonStroke } from './Picture.js';
import { discScale, relationLabelScale } from './scales.js';

/** Of the smaller disc's width the band takes at most. */
const MOST_OF_DISC = 0.9;
/** Length of an arrowhead as a share of the band's width, and its least and greatest length, pixels. */
const HEAD = { share: 0.45, least: 7, most: 12, beside: 2.5 } as const;

/** `detour`: how the middle line bends. Default: not. */
export function composeRibbon(
  key: string,
  [one, other]: readonly [PictureNode, PictureNode],
  members: readonly GraphEdge[],
  input: Omit<PictureInput, 'places'>,
  { bend, skew }: Detour = NO_DETOUR,
): PictureRibbon {
  const size = Math.max(0.6, discScale(input.scale));
  const bundles = strokesOf(members);
  const step = Math.min(
    RIBBON.step * size,
    (2 * MOST_OF_DISC * Math.min(one.radius, other.radius)) / (bundles.length + 1),
  );
  const border = Math.min(RIBBON.border * size, step);
  const width = (bundles.length - 1) * step + 2 * border;
  const free = Math.max(0, Math.hypot(other.x - one.x, other.y - one.y) - one.radius - other.radius);
  const length = Math.min(free * 0.3, Math.max(HEAD.least, Math.min(HEAD.most, HEAD.share * width)));
  const pointsAt = (end: string): GraphEdge | undefined => {
    const directed = members.filter((edge) => edge.target === end && hasDirection(edge, input));
    return directed.find(({ attributes }) => !isDisputed(edgeLook(attributes))) ?? directed[0];
  };
  const [back, ahead] = [pointsAt(one.key), pointsAt(other.key)];
  const clear = (head: GraphEdge | undefined): number => (head ? length : 1);
  const path = edgePath({ ...one, radius: one.radius + clear(back) }, other, bend, clear(ahead), skew);
  const headAt = (edge: GraphEdge | undefined, line: EdgePath): RibbonHead[] => {
    if (edge === undefined) return [];
    const shape = { length: length - 0.5, wideness: width + 2 * HEAD.beside * size };
    return [{ corners: arrowheadCorners(line, shape), attributes: edge.attributes }];
  };
  const label = ribbonWords(members.length)[input.language];
  return {
    key,
    edge: members[0]!,
    ends: [one.key, other.key],
    members,
    path,
    width,
    head: null,
    heads: [...headAt(back, turned(path)), ...headAt(ahead, path)],
    strokes: bundles.map((relations, i): RibbonStroke => {
      const beside = (i - (bundles.length - 1) / 2) * step;
      // Without a head a stroke reaches the disc, whose border recedes to the sides.
      const receding = ({ radius }: PictureNode): number => radius - Math.sqrt(Math.max(0, radius ** 2 - beside ** 2));
      return {
        relations: relations.map((edge) => edge.key),
        attributes: relations[0]!.attributes,
        path: besidePath(path, beside, { before: back ? 0 : receding(one), after: ahead ? 0 : receding(other) }),
        width: Math.min(RIBBON.stroke * size, step * 0.6),
      };
    }),
    label,
    labelWidth: relationLabelWidth(label) * relationLabelScale(input.scale),
    labelHeight: EDGE_LABEL.lineHeight * relationLabelScale(input.scale),
    folded: null,
    crossed: false,
    strong: true,
  };
}

/** The same line the other way. */
const turned = ({ from, to, controls, ...rest }: EdgePath): EdgePath => ({
  ...rest,
  from: to,
  to: from,
  controls,
  arrival: Math.atan2(from.y - controls[0].y, from.x - controls[0].x),
});

/**
 * The relations of each stroke: one while there are few, else shared out, those of one look to strokes of that look.
 */
function strokesOf(members: readonly GraphEdge[]): GraphEdge[][] {
  const looks = new Map<string, GraphEdge[]>();
  for (const background of [false, true])
    for (const look of EDGE_LOOKS) {
      const alike = members.filter((edge) => edgeLook(edge.attributes) === look && isBackground(edge) === background);
      if (alike.length > 0) looks.set(`${look} ${background}`, alike);
    }
  const share = Math.min(1, MOST_RIBBON_STROKES / members.length);
  return [...looks.values()].flatMap((alike) => shared(alike, Math.max(1, Math.floor(alike.length * share))));
}

/** A list cut into that many, of nearly the same length. */
const shared = <T>(list: readonly T[], parts: number): T[][] =>
  Array.from({ length: parts }, (_, i) =>
    list.slice(Math.floor((i * list.length) / parts), Math.floor(((i + 1) * list.length) / parts)),
  );
