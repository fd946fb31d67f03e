/** Lines, arrowheads and crosses on a canvas. */
import { CROSS, lineCap } from '../../kernel/appearance/index.js';
import { arrowheadCorners, type ArrowHead, type EdgePath, type Point } from '../../kernel/geometry/index.js';

/** A line along a path. */
export function stroke(
  context: CanvasRenderingContext2D,
  { from, controls, to }: EdgePath,
  colour: string,
  width: number,
  dash: readonly number[],
): void {
  context.beginPath();
  context.moveTo(from.x, from.y);
  // The ends alone where it is straight: browsers draw what they know to be a line many times as fast, dashes above
  // all.
  if (controls.length === 1 && isStraight(from, controls[0], to)) context.lineTo(to.x, to.y);
  else if (controls.length === 1) context.quadraticCurveTo(controls[0].x, controls[0].y, to.x, to.y);
  else context.bezierCurveTo(controls[0].x, controls[0].y, controls[1].x, controls[1].y, to.x, to.y);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.lineCap = lineCap(dash);
  context.setLineDash(dash as number[]);
  context.stroke();
  context.setLineDash([]);
}

/** Whether the curve strays less than a pixel's hundredth from the line between its ends. */
const isStraight = (from: Point, control: Point, to: Point): boolean => {
  const aside = (to.x - from.x) * (control.y - from.y) - (to.y - from.y) * (control.x - from.x);
  return Math.abs(aside) <= 0.01 * Math.hypot(to.x - from.x, to.y - from.y);
};

/** The path ends where the head begins; its tip touches the disc. */
export function drawHead(context: CanvasRenderingContext2D, path: EdgePath, head: ArrowHead, colour: string): void {
  fillTriangle(context, arrowheadCorners(path, head), colour);
}

export function fillTriangle(
  context: CanvasRenderingContext2D,
  [tip, left, right]: readonly [Point, Point, Point],
  colour: string,
): void {
  context.beginPath();
  context.moveTo(tip.x, tip.y);
  context.lineTo(left.x, left.y);
  context.lineTo(right.x, right.y);
  context.closePath();
  context.fillStyle = colour;
  context.fill();
}

/** The line is interrupted around the cross. */
export function drawCross(context: CanvasRenderingContext2D, at: Point, colour: string, ground: string): void {
  context.beginPath();
  context.arc(at.x, at.y, CROSS.ground, 0, 2 * Math.PI);
  context.fillStyle = ground;
  context.fill();
  context.beginPath();
  context.moveTo(at.x - CROSS.arm, at.y - CROSS.arm);
  context.lineTo(at.x + CROSS.arm, at.y + CROSS.arm);
  context.moveTo(at.x - CROSS.arm, at.y + CROSS.arm);
  context.lineTo(at.x + CROSS.arm, at.y - CROSS.arm);
  context.strokeStyle = colour;
  context.lineWidth = CROSS.width;
  context.lineCap = 'round';
  context.stroke();
}
