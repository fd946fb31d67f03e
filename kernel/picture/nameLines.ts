/** Where each line of a placed name is written. */
import type { PictureNode } from './Picture.js';
import type { NameSpot } from './nameSpots.js';

export interface NameLines {
  /** Which end of its lines stands at `x`: a name leans against its disc. */
  anchor: 'start' | 'middle' | 'end';
  x: number;
  /** `y` is the middle of the line's height. */
  lines: { text: string; y: number }[];
}

/** Lines of the name of a node, in picture space. */
export function nameLines({ lines, width, height }: PictureNode, at: NameSpot): NameLines {
  const lineHeight = height / lines.length;
  return {
    anchor: at.side === 'right' ? 'start' : at.side === 'left' ? 'end' : 'middle',
    x: at.side === 'right' ? at.x : at.side === 'left' ? at.x + width : at.x + width / 2,
    lines: lines.map((text, i) => ({ text, y: at.y + lineHeight * (i + 0.5) })),
  };
}
