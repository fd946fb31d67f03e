/** Dates, times, durations and points as texts: which of them a text is, by how it is written. Pure. */

/** Named as Cypher's functions and Neo4j's import headers name them. */
export const TEXT_KINDS = ['date', 'localtime', 'time', 'localdatetime', 'datetime', 'duration', 'point'] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

/** Of a text as a store gives it (`2024-06-19`, `PT36H`, `SRID=4326;POINT (1 2)`): no two kinds are written alike. */
export function textKind(text: string): TextKind {
  if (text.startsWith('SRID=')) return 'point';
  if (/^[+-]?P/.test(text)) return 'duration';
  const zoned = /(?:Z|[+-]\d{2}:\d{2}(?::\d{2})?)(?:\[.*\])?$/.test(text);
  if (text.includes('T')) return zoned ? 'datetime' : 'localdatetime';
  return /^\d{2}:/.test(text) ? (zoned ? 'time' : 'localtime') : 'date';
}

export interface PointParts {
  srid: number;
  coordinates: number[];
}

/** Null where it is no point. */
export function pointParts(text: string): PointParts | null {
  const found = /^SRID=(\d+);POINT(?: Z)? ?\(([^()]*)\)$/.exec(text.trim());
  const coordinates = (found?.[2] ?? '').trim().split(/\s+/).map(Number);
  const dimensions = found?.[1] === '4979' || found?.[1] === '9157' ? 3 : 2;
  if (!found || coordinates.length !== dimensions || coordinates.some(Number.isNaN)) return null;
  return { srid: Number(found[1]), coordinates };
}
