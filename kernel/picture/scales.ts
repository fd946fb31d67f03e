/**
 * How large discs, strokes and labels are drawn when the plane is drawn at some scale: they follow it, but more slowly,
 * so that coming nearer makes room.
 */
import { power } from '../geometry/exactMath.js';

const clamp = (value: number, min: number, max: number): number => Math.min(max, Math.max(min, value));

/** Discs, strokes and arrowheads: 1 at scale 1, 0.16 at least, 1.9 at most. */
export const discScale = (scale: number): number =>
  scale >= 1 ? Math.min(1.9, Math.sqrt(scale)) : Math.max(0.16, power(scale, 0.8));
/** Names; never so small that they could not be read. */
export const nameScale = (scale: number): number => clamp(discScale(scale), 0.92, 1.3);
/** Labels of relations. */
export const relationLabelScale = (scale: number): number => clamp(discScale(scale), 0.96, 1.25);
