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
import { straightPath, type Point } from '../geometry/index.js';
import { hasDirection } from './composeEdge.js';
import { relationLabelWidth } from './labelSizes.js';
import type { PictureInput, PictureNode, PictureRibbon, RibbonHead, RibbonStroke } from './Picture.js';
import { discScale, relationLabelScale } from './scales.js';

/** Of the smaller disc's width the band takes at most. */
const MOST_OF_DISC = 0.9;
/** Length of an arrowhead as a share of the band's width, and its least and greatest length, pixels. */
const HEAD = { share: 0.45, least: 7, most: 12, beside: 2.5 } as const;

/** The line through both discs, by distance along it from the first one's middle and distance beside it. */
type Axis = (along: number, beside: number) => Point;

export function composeRibbon(
  key: string,
  [one, other]: readonly [PictureNode, PictureNode],
  members: readonly GraphEdge[],
  input: Omit<PictureInput, 'places'>,
): PictureRibbon {
  const size = Math.max(0.6, discScale(input.scale));
  const bundles = strokesOf(members);
  const step = Math.min(
    RIBBON.step * size,
    (2 * MOST_OF_DISC * Math.min(one.radius, other.radius)) / (bundles.length + 1),
  );
  const border = Math.min(RIBBON.border * size, step);
  const width = (bundles.length - 1) * step + 2 * border;
  const distance = Math.hypot(other.x - one.x, other.y - one.y) || 1;
  const axis = axisOf(one, other, distance);
  const free = Math.max(0, distance - one.radius - other.radius);
  const length = Math.min(free * 0.3, Math.max(HEAD.least, Math.min(HEAD.most, HEAD.share * width)));
  const pointsAt = (end: string): GraphEdge | undefined => {
    const directed = members.filter((edge) => edge.target === end && hasDirection(edge, input));
    return directed.find(({ attributes }) => !isDisputed(edgeLook(attributes))) ?? directed[0];
  };
  const [back, ahead] = [pointsAt(one.key), pointsAt(other.key)];
  const start = one.radius + (back ? length : 1);
  const end = distance - other.radius - (ahead ? length : 1);
  const head = (edge: GraphEdge | undefined, tip: number, base: number): RibbonHead[] => {
    if (edge === undefined) return [];
    const half = width / 2 + HEAD.beside * size;
    return [{ corners: [axis(tip, 0), axis(base, half), axis(base, -half)], attributes: edge.attributes }];
  };
  const label = ribbonWords(members.length)[input.language];
  return {
    key,
    edge: members[0]!,
    ends: [one.key, other.key],
    members,
    path: straightPath(axis(start, 0), axis(end, 0)),
    width,
    head: null,
    heads: [...head(back, one.radius + 0.5, start), ...head(ahead, distance - other.radius - 0.5, end)],
    strokes: bundles.map((relations, i): RibbonStroke => {
      const beside = (i - (bundles.length - 1) / 2) * step;
      // Without a head a stroke reaches the disc, whose border recedes to the sides.
      const border = ({ radius }: PictureNode): number => Math.sqrt(Math.max(0, radius ** 2 - beside ** 2)) + 1;
      return {
        relations: relations.map((edge) => edge.key),
        attributes: relations[0]!.attributes,
        path: straightPath(
          axis(back ? start : Math.min(start, border(one)), beside),
          axis(ahead ? end : Math.max(end, distance - border(other)), beside),
        ),
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

function axisOf(from: Point, to: Point, distance: number): Axis {
  const [ux, uy] = [(to.x - from.x) / distance, (to.y - from.y) / distance];
  return (along, beside) => ({ x: from.x + along * ux - beside * uy, y: from.y + along * uy + beside * ux });
}

/** The relations of each stroke: one while there are few, else shared out, those of one look to strokes of that look. */
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
