/**
 * Ways to arrange a graph, and what a layout draws under its nodes. Menu, command line and documents follow this one
 * list; `kernel/layouts` has a rule for each.
 */
import { z } from 'zod';
import { FIGURE_SIZE } from './limits.js';

/** In the order of menus. */
export const LayoutName = z.enum([
  'relations',
  'force',
  'layered',
  'radial',
  'circular',
  'grouped',
  'time',
  'map',
  'grid',
  'file',
]);
export type LayoutName = z.infer<typeof LayoutName>;

/** What each is for, in a line: for the command line's help and the documents. */
export const LAYOUT_PURPOSES: Readonly<Record<LayoutName, string>> = {
  relations: 'what is related stands near, with room for names and words (the default)',
  force: 'ForceAtlas2: links pull, all push; for large graphs',
  layered: 'from left to right in the direction of the relations',
  radial: 'rings around one or several, a relation further with each',
  circular: 'all on one ring, what is related as near on it as can be',
  grouped: 'what is of one kind, or has one value of a property, stands together',
  time: 'across by date, a lane for each kind',
  map: 'where they are on earth, for entities with latitude and longitude',
  grid: 'in rows, by kind, the most prominent first',
  file: 'as in the imported file, for entities with x and y',
};

/** By which rule nodes are placed. */
export interface ChosenLayout {
  readonly name: LayoutName;
  /**
   * Of `grouped` and `time`: the property that says what stands together, or in one lane; absent: the kind. Of `file`:
   * `up` where the file's y grows upwards; else downwards, as on a screen.
   */
  readonly by?: string;
  /** Of `radial`: who stands in the middle; absent: the most prominent. */
  readonly around?: readonly string[];
}

const Coordinate = z.number().min(-FIGURE_SIZE.coordinate).max(FIGURE_SIZE.coordinate);
/**
 * What a layout draws under the nodes, in the units of their positions, as it was when they were placed: dragging one
 * changes nothing of it.
 */
export const LayoutGround = z.looseObject({
  /** Ellipses: middle, and half the axes. */
  rings: z
    .array(z.tuple([Coordinate, Coordinate, Coordinate, Coordinate]))
    .max(1_000)
    .optional(),
  /** From top to bottom, each with the kind or value whose nodes are in it. */
  lanes: z
    .array(z.looseObject({ of: z.string().max(1_000), top: Coordinate, bottom: Coordinate }))
    .max(1_000)
    .optional(),
  /**
   * Of dates, from left to right: ticks are days since 1970 and where they are; up to `undated` stands what has no
   * date.
   */
  axis: z
    .looseObject({
      left: Coordinate,
      right: Coordinate,
      undated: Coordinate.optional(),
      ticks: z.array(z.tuple([Coordinate, Coordinate])).max(1_000),
    })
    .optional(),
  /**
   * Degrees to places: `x + scale * stretch * (longitude - meridian)`, `y - scale * latitude`, within the frame; from
   * `elsewhere` on stands what has no coordinates.
   */
  map: z
    .looseObject({
      x: Coordinate,
      y: Coordinate,
      scale: z.number().positive(),
      stretch: z.number().positive(),
      meridian: Coordinate,
      frame: z.looseObject({ left: Coordinate, top: Coordinate, right: Coordinate, bottom: Coordinate }),
      elsewhere: Coordinate.optional(),
    })
    .optional(),
  /** Places of the file, y downwards, to places: the middle of the file is here, and so much larger. */
  file: z
    .looseObject({
      middle: z.tuple([z.number(), z.number()]),
      x: Coordinate,
      y: Coordinate,
      scale: z.number().positive(),
    })
    .optional(),
});
export type LayoutGround = z.infer<typeof LayoutGround>;
