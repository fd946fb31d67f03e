/** Which properties of entities must be known before a layout can place them. */
import type { ChosenLayout } from '../../contract/index.js';
import { LATITUDES, LONGITUDES } from './coordinatesOf.js';
import { FILE_PLACE } from './filePlace.js';
import { BUILT_IN } from './groupOf.js';

export function layoutProperties({ name, by }: ChosenLayout): string[] {
  const grouping = by === undefined || BUILT_IN.includes(by) ? [] : [by];
  if (name === 'map') return [...LATITUDES, ...LONGITUDES];
  if (name === 'file') return [...FILE_PLACE];
  if (name === 'time') return ['date', ...grouping];
  return name === 'grouped' ? grouping : [];
}
