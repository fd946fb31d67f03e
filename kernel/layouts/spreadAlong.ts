/** Places on a line for things with an extent, near where they want to be and clear of each other. */

/** From the place of a thing to where it begins and ends. */
export type Extent = readonly [before: number, after: number];

/**
 * Places around 0, in the order given. `wanted` from -0.5 to 0.5 are shares of the line, which is `length` long, and
 * longer when there is no other way; `gap` is left between two.
 */
export function spreadAlong(
  wanted: readonly number[],
  extents: readonly Extent[],
  { length, gap }: { length: number; gap: number },
): number[] {
  const count = wanted.length;
  if (count === 0) return [];
  const needed = extents.reduce((sum, [before, after]) => sum + after - before + gap, -gap);
  const whole = Math.max(length, needed);
  const places = wanted.map((share, i) => {
    const [before, after] = extents[i]!;
    // The first one begins at the line's beginning, the last one ends at its end.
    return (share + 0.5) * (whole - after + before) - before;
  });
  const begins = (i: number): number => places[i]! + extents[i]![0];
  const ends = (i: number): number => places[i]! + extents[i]![1];
  places[0] = Math.max(places[0]!, -extents[0]![0]);
  for (let i = 1; i < count; i++) places[i]! += Math.max(0, ends(i - 1) + gap - begins(i));
  places[count - 1]! -= Math.max(0, ends(count - 1) - whole);
  for (let i = count - 2; i >= 0; i--) places[i]! -= Math.max(0, ends(i) + gap - begins(i + 1));
  return places.map((place) => place - whole / 2);
}
