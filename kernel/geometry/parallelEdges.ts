/**
 * Relations between the same two nodes, drawn side by side: each has a slot in its bundle, and the slot decides how
 * much its line bends.
 */

/**
 * Where an edge stands among those between the same two nodes (in either direction), from 0, and how many there are.
 */
export interface EdgeSlot {
  index: number;
  count: number;
  loop: boolean;
}

/** Slots by edge key, in the order given. */
export function edgeSlots(edges: readonly { key: string; source: string; target: string }[]): Map<string, EdgeSlot> {
  /** How many there are of each two nodes. */
  const bundles = new Map<string, { count: number }>();
  const places = edges.map(({ source, target }) => {
    const pair = pairKey(source, target);
    const bundle = bundles.get(pair) ?? { count: 0 };
    bundles.set(pair, bundle);
    return { bundle, index: bundle.count++ };
  });
  return new Map(
    edges.map(({ key, source, target }, i) => {
      const { bundle, index } = places[i]!;
      return [key, { index, count: bundle.count, loop: source === target }];
    }),
  );
}

/**
 * Pixels between neighbouring lines of a bundle, halfway between its nodes: room for labels while there are few lines.
 */
export const fanSpacing = (count: number): number => (count <= 3 ? 26 : count <= 6 ? 20 : 17);

/**
 * Bend of an edge as a share of its length, positive to the left of its direction of travel (as @sigma/edge-curve's
 * `curvature` has it). A lone edge is straight; parallel ones spread evenly around the straight line, `fanSpacing`
 * apart where `length` (between the centres, in pixels) allows it. `forward` is
 * `isForward` of its ends: a slot is on the same side of the picture in both directions.
 */
export function curvatureOf(slot: EdgeSlot, forward: boolean, length = 200): number {
  if (slot.loop || slot.count === 1) return 0;
  const step = Math.min(0.35, 1.4 / (slot.count - 1), (2 * fanSpacing(slot.count)) / Math.max(1, length));
  const bend = (slot.index - (slot.count - 1) / 2) * step;
  return forward ? bend : -bend;
}
/** The direction that counts as forward between two nodes. */
export const isForward = (source: string, target: string): boolean => source <= target;

/** One key for two nodes, in whichever order they are named. */
export const pairKey = (one: string, other: string): string =>
  isForward(one, other) ? `${one}\n${other}` : `${other}\n${one}`;
