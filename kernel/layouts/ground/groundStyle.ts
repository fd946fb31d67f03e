/** How titles, axes and maps under the nodes are lettered: pixels of the picture, whatever its scale. */
export const GROUND_TEXT = { size: 12, weight: 600, quiet: 400 } as const;
/** A group's title: the room above its hull, and pixels from its members to the hull. */
export const GROUP_TITLE = { height: 18, padding: 12 } as const;
