/**
 * Whether slanted rectangles lie over each other, by looking at points: written apart from the code that places them.
 */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
  angle: number;
}

/** True when the point lies in the rectangle by more than `slack` pixels. */
export function holds({ x, y, width, height, angle }: Rectangle, px: number, py: number, slack = 1): boolean {
  const [dx, dy, c, s] = [px - x, py - y, Math.cos(angle), Math.sin(angle)];
  return Math.abs(dx * c + dy * s) < width / 2 - slack && Math.abs(dy * c - dx * s) < height / 2 - slack;
}

/** True when some point, on a grid of two pixels, lies in both. */
export function overlap(a: Rectangle, b: Rectangle): boolean {
  if (Math.hypot(a.x - b.x, a.y - b.y) > (Math.hypot(a.width, a.height) + Math.hypot(b.width, b.height)) / 2)
    return false;
  const [c, s] = [Math.cos(a.angle), Math.sin(a.angle)];
  for (let u = -a.width / 2 + 1; u < a.width / 2; u += 2) {
    for (let v = -a.height / 2 + 1; v < a.height / 2; v += 2) {
      if (holds(a, a.x + u * c - v * s, a.y + u * s + v * c) && holds(b, a.x + u * c - v * s, a.y + u * s + v * c))
        return true;
    }
  }
  return false;
}
