/** A value as a text: what toString() gives, and what + joins to one. */
import { floatText } from '../../language/floatText.js';
import { Duration } from './Duration.js';
import { Point } from './Point.js';
import { isTemporal } from './temporal.js';
import type { Value } from './Value.js';

/** Undefined where the value is of a kind that has no text: null, lists, maps, nodes, relationships, paths. */
export function textOf(value: Value): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return floatText(value);
  if (typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  return isTemporal(value) || value instanceof Duration || value instanceof Point ? value.toString() : undefined;
}
