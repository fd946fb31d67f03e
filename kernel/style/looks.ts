/** From a value on a scale to what is drawn. Pure tables and arithmetic. */
import type { StyleRule } from '../../contract/index.js';
import type { LineStyling, NodeStyling, Paint } from '../appearance/index.js';
import { ownPaint } from './ownColour.js';
import { CATEGORY_PAINTS, DIVERGING, OTHER_PAINT, SEQUENTIAL } from './palettes.js';
import { SHAPES, STROKES } from './shapes.js';
import type { Scale, ScaleEntry } from './scales.js';
import type { Value } from './values.js';

/** Discs and lines by style, pixels: of the least and the greatest value. */
const RADIUS = [8, 24] as const;
const WIDTH = [0.9, 4.5] as const;

type Styling = NodeStyling & LineStyling;

/** What the rule gives to something of that value. `text`: the value in words. */
export function lookOf(rule: StyleRule, scale: Scale, value: Value, text: string): Styling {
  const entry = scale.entryOf(value);
  switch (rule.what) {
    case 'colour':
      return { paint: paintOf(scale, entry, value) };
    case 'border':
      return { border: paintOf(scale, entry, value) };
    case 'size':
      return { radius: between(RADIUS, scale.share(value)) };
    case 'width':
      return { width: between(WIDTH, scale.share(value)) };
    case 'icon':
      return { icon: SHAPES[entry.place] ?? SHAPES.at(-1)! };
    case 'dash':
      return { dash: STROKES[entry.place] ?? STROKES.at(-1)! };
    case 'shown':
      return {};
    case 'label':
      return { label: { text, alone: rule.scale === 'own' } };
  }
}

/** A value that stands for the entry in a legend. */
export function sampleOf({ value, range }: ScaleEntry): Value {
  return value ?? (range === undefined ? '' : (range[0] + range[1]) / 2);
}

function paintOf({ kind }: Scale, { place }: ScaleEntry, value: Value): Paint {
  if (kind === 'own') return ownPaint(String(value)) ?? OTHER_PAINT;
  const palette = kind === 'sequential' ? SEQUENTIAL : kind === 'diverging' ? DIVERGING : CATEGORY_PAINTS;
  return palette[place] ?? OTHER_PAINT;
}

/** By area: a value four times as far has a disc twice as wide. */
const between = ([least, most]: readonly [number, number], share: number): number =>
  Math.round(10 * (least + (most - least) * Math.sqrt(share))) / 10;
