/** Where an entity is in the file that it came from, by the properties an import keeps, and where that is here. */
import type { ChosenLayout, LayoutGround, NodeAttributes } from '../../contract/index.js';
import type { Point } from '../geometry/index.js';
import { numberAt } from './coordinatesOf.js';

/** Properties that hold it, whatever the format. */
export const FILE_PLACE = ['x', 'y'] as const;
/** What a layout is `by` where the file's y grows upwards, as Gephi and Graphviz have it. */
export const Y_UP = 'up';

/** In the file's units, y downwards. Null when it has no place there. */
export function filePlaceOf(
  { properties }: Pick<NodeAttributes, 'properties'>,
  { by }: Pick<ChosenLayout, 'by'>,
): Point | null {
  const [x, y] = FILE_PLACE.map((name) => numberAt(properties, [name]));
  return x == null || y == null ? null : { x, y: by === Y_UP ? -y : y };
}

export const placeFromFile = (file: NonNullable<LayoutGround['file']>, { x, y }: Point): Point => ({
  x: file.x + file.scale * (x - file.middle[0]),
  y: file.y + file.scale * (y - file.middle[1]),
});
