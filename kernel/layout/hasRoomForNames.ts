/** Whether a layout keeps room for names. By itself, for who has to know it before anything else is there. */

/** Nodes, and relations between them, up to which a layout keeps room for every name. */
const MOST_NODES = 300;
const MOST_RELATIONS = 700;
/** Whether a layout of so many keeps room for names: beyond, for the discs alone. */
export const hasRoomForNames = (nodes: number, relations = 0): boolean =>
  nodes <= MOST_NODES && relations <= MOST_RELATIONS;
