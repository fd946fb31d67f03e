/** All on one ring, which is as wide as the canvas: what is related stands near on it, and few lines cross. */
import { seededRandom } from '../layout/seededRandom.js';
import { perimeterOf, placesOnEllipse } from './ellipse.js';
import type { LayoutRule } from './LayoutRule.js';
import { swapPlaces } from './swapPlaces.js';
import { walkLinks } from './walkLinks.js';

/** Pixels between two discs on the ring, at least. */
const GAP = 14;

export const circular: LayoutRule = ({ nodes, boxes, links, canvas, named, seed }) => {
  const reach = boxes.reduce((most, box) => Math.max(most, box.right), 0);
  const below = boxes.reduce((most, box) => Math.max(most, box.bottom), 0);
  const [across, down] = [Math.max(40, canvas.width / 2 - reach), Math.max(40, canvas.height / 2 - below)];
  const needed = nodes.reduce((sum, { radius }) => sum + 2 * radius + GAP, 0);
  const k = Math.max(1, needed / perimeterOf(across, down));
  const places = placesOnEllipse(nodes.length, k * across, k * down);
  const points = nodes.map(() => ({ x: 0, y: 0 }));
  for (const [place, i] of walkLinks(nodes.length, links).entries()) points[i] = { ...places[place]! };
  const arrangement = { points, boxes, radii: nodes.map(({ radius }) => radius), links };
  if (named)
    swapPlaces(
      arrangement,
      nodes.map(() => 'ring'),
      canvas,
      seededRandom(seed),
    );
  return { points };
};
