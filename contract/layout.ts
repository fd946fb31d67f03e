/**
 * Ways to arrange a graph, and what a layout draws under its nodes. Menu, command line and documents follow this one
 * list; `kernel/layouts` has a rule for each.
 */
import { z } from 'zod';

/** In the order of menus. */
export const LayoutName = z.enum(['relations', 'layered', 'radial', 'circular', 'grouped', 'grid']);
export type LayoutName = z.infer<typeof LayoutName>;

/** What each is for, in a line: for the command line's help and the documents. */
export const LAYOUT_PURPOSES: Readonly<Record<LayoutName, string>> = {
  relations: 'what is related stands near, with room for names and words (the default)',
  layered: 'from left to right in the direction of the relations',
  radial: 'rings around one or several, a relation further with each',
  circular: 'all on one ring, what is related as near on it as can be',
  grouped: 'what is of one kind, or has one value of a property, stands together',
  grid: 'in rows, by kind, the most prominent first',
};

/** By which rule nodes are placed. */
export interface ChosenLayout {
  readonly name: LayoutName;
  /** Of `grouped`: the property that says what stands together; absent: the kind. */
  readonly by?: string;
  /** Of `radial`: who stands in the middle; absent: the most prominent. */
  readonly around?: readonly string[];
}

const Coordinate = z.number();
/**
 * What a layout draws under the nodes, in the units of their positions, as it was when they were placed: dragging one
 * changes nothing of it.
 */
export const LayoutGround = z.looseObject({
  /** Ellipses: middle, and half the axes. */
  rings: z
    .array(z.tuple([Coordinate, Coordinate, Coordinate, Coordinate]))
    .max(100)
    .optional(),
});
export type LayoutGround = z.infer<typeof LayoutGround>;
