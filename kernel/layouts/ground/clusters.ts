/** A hull around each group with its title above: it follows its members wherever they are put. */
import { boundsOf, type Box, type Point } from '../../geometry/index.js';
import { blend, kindStyle, NODE_LABEL, nodeName, nodeRadius, themeTokens } from '../../appearance/index.js';
import type { NodeKind } from '../../../contract/index.js';
import { nameBlock } from '../../picture/labelSizes.js';
import { discScale, nameScale } from '../../picture/scales.js';
import { BY_KIND, groupsOf, groupTitle } from '../groupOf.js';
import type { GroundInput, GroundPart, GroundShape, GroundText } from './Ground.js';
import { GROUP_TITLE, TINT } from './groundStyle.js';
import { convexHull } from './convexHull.js';
import { groundText, textBox } from './texts.js';

export const clusters: GroundPart = (input) => {
  const { layout, nodes, places, theme, language } = input;
  if (layout.name !== 'grouped') return null;
  const tokens = themeTokens(theme);
  const drawn = [...nodes].flatMap(([key, attributes]) => (places.has(key) ? [{ key, attributes }] : []));
  const shapes: GroundShape[] = [];
  const texts: GroundText[] = [];
  const bounds: Box[] = [];
  for (const [group, members] of groupsOf(drawn, layout.by)) {
    const boxes = members.map((i) => roomOf(input, drawn[i]!.key));
    const around = boundsOf(boxes);
    const isKind = (layout.by ?? BY_KIND) === BY_KIND;
    const colour = isKind ? kindStyle(group as NodeKind, theme) : { fill: tokens.muted, text: tokens.muted };
    const fill = blend(tokens.ground, colour.fill, TINT);
    shapes.push({ kind: 'area', rings: [convexHull(boxes.flatMap(corners))], fill, round: GROUP_TITLE.padding });
    const at = { x: around.left, y: around.top - GROUP_TITLE.padding - 6 };
    texts.push(groundText(`${groupTitle(group, layout.by, language)} · ${members.length}`, at, colour.text));
    bounds.push(widened(around, GROUP_TITLE.padding));
  }
  const taken = texts.map(textBox);
  return { shapes: [...shapes, ...texts], taken, bounds: boundsOf([...bounds, ...taken]) };
};

/** The disc and the room of the name under it. */
function roomOf({ nodes, places, scale, language }: GroundInput, key: string): Box {
  const attributes = nodes.get(key)!;
  const [px, py] = places.get(key)!;
  const [x, y] = [px * scale, py * scale];
  const radius = nodeRadius(attributes) * discScale(scale);
  const name = nameBlock(nodeName(attributes, language));
  const half = Math.max(radius, (name.width * nameScale(scale)) / 2);
  return {
    left: x - half,
    right: x + half,
    top: y - radius,
    bottom: y + radius + NODE_LABEL.gap + name.height * nameScale(scale),
  };
}

const corners = ({ left, top, right, bottom }: Box): Point[] => [
  { x: left, y: top },
  { x: right, y: top },
  { x: right, y: bottom },
  { x: left, y: bottom },
];
const widened = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});
