/** What made the figure, as JSON in an element of its own. Keys in a fixed order, no times. */
import type { FigureInput } from './FigureInput.js';
import { element, escapeXml } from './xml.js';

export function drawMetadata({ metadata = {}, width, height, theme, language }: FigureInput): string {
  const recipe = JSON.stringify(sorted({ ...metadata, width, height, theme, language }));
  return element(
    'metadata',
    {},
    element('entente:figure', { 'xmlns:entente': 'urn:entente:figure:1' }, escapeXml(recipe)),
  );
}

/** The same value with the keys of its objects in order, those without a value left out. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, sorted(v)]),
  );
}
