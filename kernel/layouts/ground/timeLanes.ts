/** A lane for each kind, and the axis of dates below: lines where a year, or a month, begins. */
import type { NodeKind } from '../../../contract/index.js';
import { boundsOf, type Box } from '../../geometry/index.js';
import { blend, kindStyle, themeTokens } from '../../appearance/index.js';
import { dateText } from '../../text/dateWords.js';
import { textWidth } from '../../text/measure.js';
import { monthOf } from '../dayOf.js';
import { BY_KIND, groupTitle } from '../groupOf.js';
import type { GroundInput, GroundPart, GroundShape, GroundText } from './Ground.js';
import { AXIS, GROUND_TEXT, TINT } from './groundStyle.js';
import { groundText, textBox } from './texts.js';

/** Pixels between the dates of two ticks. */
const GAP = 10;
const WITHOUT = { en: 'no date', fr: 'sans date' } as const;

export const timeLanes: GroundPart = (input) => {
  const { layout, ground, scale, theme, language } = input;
  const { lanes, axis } = ground ?? {};
  if (!lanes?.length || axis === undefined) return null;
  const tokens = themeTokens(theme);
  const isKind = (layout.by ?? BY_KIND) === BY_KIND;
  const [left, right] = [axis.left * scale, axis.right * scale];
  const [top, bottom] = [lanes[0]!.top * scale, lanes.at(-1)!.bottom * scale];
  const shapes: GroundShape[] = [];
  const texts: GroundText[] = [];
  for (const lane of lanes) {
    const colour = isKind ? kindStyle(lane.of as NodeKind, theme) : { fill: tokens.muted, text: tokens.muted };
    const box = { left, right, top: lane.top * scale, bottom: lane.bottom * scale };
    shapes.push({ kind: 'area', rings: [corners(box)], fill: blend(tokens.ground, colour.fill, TINT), round: 0 });
    const at = { x: left + 8, y: (box.top + box.bottom) / 2 + 0.36 * GROUND_TEXT.size };
    texts.push(groundText(groupTitle(lane.of, layout.by, language), at, colour.text));
  }
  const upright = (x: number, stroke: string): void =>
    void shapes.push({
      kind: 'line',
      points: [
        { x, y: top },
        { x, y: bottom + 6 },
      ],
      stroke,
      width: 1,
    });
  for (const [, x] of axis.ticks) upright(x * scale, tokens.line);
  const y = bottom + AXIS.height / 2;
  if (axis.undated !== undefined) {
    // In the middle of its lane's part, or before the first date where that is narrower than the words.
    const end = axis.undated * scale;
    const half = textWidth(WITHOUT[language], GROUND_TEXT.size, GROUND_TEXT.quiet) / 2;
    const at = { x: Math.min((left + AXIS.titles + end) / 2, end - GAP - half), y };
    texts.push(groundText(WITHOUT[language], at, tokens.muted, { anchor: 'middle', weight: GROUND_TEXT.quiet }));
  }
  texts.push(...dates(input, axis.ticks, y));
  const taken = texts.map(textBox);
  return {
    shapes: [...shapes, ...texts],
    taken,
    bounds: boundsOf([{ left, right, top, bottom: bottom + AXIS.height }, ...taken]),
  };
};

/**
 * In the middle of each year or month that is a span of its own, as many as have room; what is between them is not to
 * scale with them, and has no name.
 */
function dates(
  { scale, theme, language }: GroundInput,
  ticks: readonly (readonly [number, number])[],
  y: number,
): GroundText[] {
  const { ink, muted } = themeTokens(theme);
  let last = -Infinity;
  return ticks.slice(1).flatMap(([to, end], i): GroundText[] => {
    const [from, begin] = ticks[i]!;
    const { year, month } = monthOf(from + 1);
    const isYear = to - from > 360 && to - from < 370;
    if (!isYear && to - from > 32) return [];
    const words = isYear ? String(year) : dateText(`${year}-${String(month + 1).padStart(2, '0')}`, 'month', language);
    const weight = isYear ? GROUND_TEXT.weight : GROUND_TEXT.quiet;
    const [x, half] = [(scale * (begin + end)) / 2, textWidth(words, GROUND_TEXT.size, weight) / 2];
    if (x - half < last + GAP) return [];
    last = x + half;
    return [groundText(words, { x, y }, isYear ? ink : muted, { weight, anchor: 'middle' })];
  });
}

const corners = ({ left, top, right, bottom }: Box) => [
  { x: left, y: top },
  { x: right, y: top },
  { x: right, y: bottom },
  { x: left, y: bottom },
];
