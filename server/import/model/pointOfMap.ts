/**
 * Points as Neo4j's import files write them: `{latitude: 48.86, longitude: 2.35}`, `{x: 1, y: 2, crs: 'cartesian'}`.
 * Pure.
 */

const SRIDS: Record<string, number> = { 'wgs-84': 4326, 'wgs-84-3d': 4979, cartesian: 7203, 'cartesian-3d': 9157 };

/** `SRID=4326;POINT (2.35 48.86)`; null where the text is no such map. */
export function pointOfMap(text: string): string | null {
  const inner = /^\{([^{}]*)\}$/.exec(text)?.[1];
  if (inner === undefined) return null;
  const values = new Map(
    inner.split(',').map((part): [string, string] => {
      const [name = '', ...rest] = part.split(':');
      return [
        name.trim().toLowerCase(),
        rest
          .join(':')
          .trim()
          .replace(/^['"]|['"]$/g, ''),
      ];
    }),
  );
  const geographic = values.has('latitude') || values.has('longitude');
  const [x, y] = [values.get('longitude') ?? values.get('x'), values.get('latitude') ?? values.get('y')];
  const z = values.get('height') ?? values.get('z');
  const named = values.get('crs')?.toLowerCase();
  const srid = values.has('srid')
    ? Number(values.get('srid'))
    : SRIDS[named ?? `${geographic ? 'wgs-84' : 'cartesian'}${z === undefined ? '' : '-3d'}`];
  if (x === undefined || y === undefined || srid === undefined) return null;
  return `SRID=${srid};POINT${z === undefined ? '' : ' Z'} (${x} ${y}${z === undefined ? '' : ` ${z}`})`;
}
