/** What the canvas that draws the discs without WebGL, or another of the scene's, has at a point of the window. */
import type { Visit } from './harness.js';

/** How many pixels of a square around the point are not transparent. */
export const inkAround = (
  { page }: Visit,
  canvas: '.scene-drawn-discs' | '.scene-under' | '.scene-over',
  at: { x: number; y: number },
  reach = 6,
): Promise<number> =>
  page.evaluate(
    ([selector, x, y, half]) => {
      const drawn = document.querySelector<HTMLCanvasElement>(selector)!;
      const box = drawn.getBoundingClientRect();
      const ratio = drawn.width / box.width;
      const corner = [x - box.left - half, y - box.top - half].map((n) => n * ratio) as [number, number];
      const { data } = drawn.getContext('2d')!.getImageData(...corner, 2 * half * ratio, 2 * half * ratio);
      return data.filter((value, i) => i % 4 === 3 && value > 0).length;
    },
    [canvas, at.x, at.y, reach] as const,
  );
