/** How often a layout under way says where nodes are. */

/** Milliseconds from one sketch to the next. */
const PAUSE_MS = 400;

/** Answers whether a sketch is due; the first is at once. */
export function nowAndThen(): () => boolean {
  let sketchedAt = -Infinity;
  return () => {
    const now = performance.now();
    if (now - sketchedAt < PAUSE_MS) return false;
    sketchedAt = now;
    return true;
  };
}
