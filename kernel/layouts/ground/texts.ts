/** Words under the nodes, with the room that they take. */
import type { Box, Point } from '../../geometry/index.js';
import { textWidth } from '../../text/measure.js';
import type { GroundText } from './Ground.js';
import { GROUND_TEXT } from './groundStyle.js';

export const groundText = (
  text: string,
  at: Point,
  fill: string,
  { anchor = 'start', weight = GROUND_TEXT.weight, size = GROUND_TEXT.size }: Partial<GroundText> = {},
): GroundText => ({ kind: 'text', text, at, anchor, size, weight, fill });

/** The box of one line of text. */
export function textBox({ text, at, anchor, size, weight }: GroundText): Box {
  const width = textWidth(text, size, weight);
  const left = anchor === 'start' ? at.x : anchor === 'end' ? at.x - width : at.x - width / 2;
  return { left, right: left + width, top: at.y - size, bottom: at.y + 0.3 * size };
}
