/**
 * Ways to arrange a graph, and what a layout draws under its nodes. Menu, command line and documents follow this one
 * list; `kernel/layouts` has a rule for each.
 */
import { z } from 'zod';

/** In the order of menus. */
export const LayoutName = z.enum(['relations', 'circular', 'grid']);
export type LayoutName = z.infer<typeof LayoutName>;

/** What each is for, in a line: for the command line's help and the documents. */
export const LAYOUT_PURPOSES: Readonly<Record<LayoutName, string>> = {
  relations: 'what is related stands near, with room for names and words (the default)',
  circular: 'all on one ring, what is related as near on it as can be',
  grid: 'in rows, by kind, the most prominent first',
};

/** By which rule nodes are placed. */
export interface ChosenLayout {
  readonly name: LayoutName;
}
