/** Where what is looked at is drawn on the canvas, as boxes that its card keeps off. Pure. */
import { pointAt } from '../../kernel/geometry/index.js';
import { standingWords, type Picture, type PictureEdge } from '../../kernel/picture/index.js';
import type { Box, Point } from '../graph/points.js';
import type { Accent } from './Accent.js';
import type { CardKeepsOff, Look } from '../state/looking.js';

const NOTHING: CardKeepsOff = { thing: [], near: [] };
const PIECES = 24;
/** Half the side of the boxes along a line, and half the height of its words. */
const LINE = 5;
const WORDS = 8;

/** Nothing for what is not drawn, or has no card. The first box of `thing` is where the look rests. */
export function boxesOf(
  look: Look | null,
  picture: Picture | null,
  { emphasis, fans }: Pick<Accent, 'emphasis' | 'fans'>,
  [ox, oy]: Point,
): CardKeepsOff {
  if (look === null || !look.card || picture === null) return NOTHING;
  const { thing, at } = look;
  const box = (x: number, y: number, w: number, h = w): Box => ({
    x: x + ox - w,
    y: y + oy - h,
    width: 2 * w,
    height: 2 * h,
  });
  const nodeBoxes = (key: string): Box[] => {
    const node = picture.nodes.get(key);
    const name = picture.names.get(key);
    if (node === undefined) return [];
    const disc = box(node.x, node.y, node.radius + 4);
    if (name === undefined) return [disc];
    return [disc, box(name.x + node.width / 2, name.y + node.height / 2, node.width / 2, node.height / 2)];
  };
  const near = [
    ...[...(emphasis?.nodes ?? [])].flatMap((key) => ('node' in thing && key === thing.node ? [] : nodeBoxes(key))),
    ...fans.map(({ area }) => {
      const [cos, sin] = [Math.abs(Math.cos(area.angle)), Math.abs(Math.sin(area.angle))];
      const [w, h] = [area.halfWidth * cos + area.halfHeight * sin, area.halfWidth * sin + area.halfHeight * cos];
      return box(area.x, area.y, w, h);
    }),
  ];
  const [edge, labels] = 'edge' in thing ? lineAt(thing.edge, picture, fans) : [undefined, picture.relationLabels];
  if ('node' in thing) return { thing: nodeBoxes(thing.node), near };
  if (edge === undefined) return NOTHING;
  const points = pointsOf(edge, labels);
  const [rest] = points;
  return {
    thing: [
      at === undefined ? box(rest!.x, rest!.y, LINE) : box(at.x - ox, at.y - oy, LINE),
      ...points.map(({ x, y }) => box(x, y, LINE, WORDS)),
    ],
    near,
  };
}

/** A relation by itself, or in an open fan, and where words of its like stand. */
function lineAt(
  key: string,
  { edges, relationLabels }: Picture,
  fans: Accent['fans'],
): [PictureEdge | undefined, Picture['relationLabels']] {
  const fan = fans.find((one) => one.edges.has(key));
  return fan === undefined ? [edges.get(key), relationLabels] : [fan.edges.get(key), fan.labels];
}

/** Along the words of a line, from their middle, then along the line. */
function pointsOf(edge: PictureEdge, labels: Picture['relationLabels']): { x: number; y: number }[] {
  const { key, path } = edge;
  const line = Array.from({ length: PIECES + 1 }, (_, i) => pointAt(path, i / PIECES));
  const label = labels.get(key);
  if (label === undefined) return [path.middle, ...line];
  const { width } = standingWords(edge, label);
  const words = [0, -3, -2, -1, 1, 2, 3].map((i) => ({
    x: label.middle.x + (width / 6) * i * Math.cos(label.angle),
    y: label.middle.y + (width / 6) * i * Math.sin(label.angle),
  }));
  return [...words, ...line];
}
