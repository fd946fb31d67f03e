/** How titles, axes and maps under the nodes are lettered: pixels of the picture, whatever its scale. */
export const GROUND_TEXT = { size: 12, weight: 600, quiet: 400 } as const;
/** A group's title: the room above its hull, and pixels from its members to the hull. */
export const GROUP_TITLE = { height: 18, padding: 12 } as const;
/** Room for the dates below the lanes, and for the titles at their left. */
export const AXIS = { height: 36, titles: 96 } as const;
/** How much of its kind's colour a hull or lane has. */
export const TINT = 0.09;
/** Room for the title of those who stand beside a map, and how much of the words' colour land and borders have. */
export const MAP = { title: 26, land: 0.07, coast: 0.3, border: 0.16 } as const;
