/** Points, and distances between them. */
import { typeError, valueError } from '../CypherError.js';
import { POINT_SYSTEMS, Point, type PointSystem } from '../values/Point.js';
import { isNumber } from '../values/numbers.js';
import type { Value, ValueMap } from '../values/Value.js';
import type { Argument, FunctionEntry } from './FunctionEntry.js';

const COORDINATES = ['x', 'y', 'z', 'longitude', 'latitude', 'height'];

/** Null where anything that says where it lies is null. Throws CypherError for a map that describes no point. */
function pointFrom(map: ValueMap): Point | null {
  if ([...COORDINATES, 'crs', 'srid'].some((key) => map.get(key) === null)) return null;
  const at = (key: string): number | undefined => coordinate(key, map.get(key));
  const cartesian = map.has('x') && map.has('y');
  if (!cartesian && !(map.has('longitude') && map.has('latitude')))
    throw valueError('A point is described by x and y, or by longitude and latitude; z or height may be added.');
  const [x, y] = cartesian ? [at('x'), at('y')] : [at('longitude'), at('latitude')];
  const z = cartesian ? at('z') : (at('z') ?? at('height'));
  const system = systemFrom(map, z === undefined ? 2 : 3);
  if (!cartesian && system && !system.geographic)
    throw valueError(`A point of ${system.name} has no longitude and latitude.`);
  const known =
    system ??
    (POINT_SYSTEMS.find(
      ({ geographic, dimensions }) => geographic === !cartesian && dimensions === (z === undefined ? 2 : 3),
    ) as PointSystem);
  return known.geographic
    ? onEarth(known, x as number, y as number, z)
    : new Point(known, x as number, y as number, z ?? null);
}

function coordinate(key: string, value: Value | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!isNumber(value)) throw typeError(`The ${key} of a point must be a number.`);
  if (!Number.isFinite(Number(value))) throw valueError(`The ${key} of a point must be finite.`);
  return Number(value);
}

/** As named by `crs` or numbered by `srid`; null where neither is given. */
function systemFrom(map: ValueMap, dimensions: 2 | 3): PointSystem | null {
  const [crs, srid] = [map.get('crs'), map.get('srid')];
  if (crs === undefined && srid === undefined) return null;
  if (crs !== undefined && srid !== undefined) throw valueError('crs and srid exclude each other.');
  const named = POINT_SYSTEMS.find(({ name, srid: number }) =>
    typeof crs === 'string' ? name === crs.toLowerCase() : BigInt(number) === srid,
  );
  if (!named) throw valueError(`There is no system of coordinates ${String(crs ?? srid)}.`);
  if (named.dimensions !== dimensions)
    throw valueError(`${named.name} takes ${named.dimensions} coordinates, not ${dimensions}.`);
  return named;
}

/** Longitudes go round; latitudes end at the poles. */
function onEarth(system: PointSystem, longitude: number, latitude: number, height: number | undefined): Point {
  if (Math.abs(latitude) > 90) throw valueError(`A latitude goes from -90 to 90; ${latitude} does not.`);
  const turned = Math.abs(longitude) <= 180 ? longitude : ((((longitude + 180) % 360) + 360) % 360) - 180;
  return new Point(system, turned === -180 && longitude > 0 ? 180 : turned, latitude, height ?? null);
}

/** Of the earth at the equator, in metres. */
const EARTH_RADIUS = 6_378_140;

function distance(a: Point, b: Point): number {
  if (!a.system.geographic) return Math.hypot(a.x - b.x, a.y - b.y, (a.z ?? 0) - (b.z ?? 0));
  const radians = (degrees: number): number => degrees * (Math.PI / 180);
  const [width, height] = [radians(b.x) - radians(a.x), radians(b.y) - radians(a.y)];
  const chord = Math.sin(height / 2) ** 2 + Math.cos(radians(a.y)) * Math.cos(radians(b.y)) * Math.sin(width / 2) ** 2;
  const angle = 2 * Math.atan2(Math.sqrt(chord), Math.sqrt(1 - chord));
  if (a.z === null || b.z === null) return EARTH_RADIUS * angle;
  return Math.hypot((EARTH_RADIUS + (a.z + b.z) / 2) * angle, a.z - b.z);
}

/** A box on the earth may reach over the meridian where longitudes begin anew. */
function within(point: Point, least: Point, most: Point): boolean {
  const over = point.system.geographic && least.x > most.x;
  const across = over ? point.x >= least.x || point.x <= most.x : point.x >= least.x && point.x <= most.x;
  const height = point.z ?? 0;
  return across && point.y >= least.y && point.y <= most.y && height >= (least.z ?? 0) && height <= (most.z ?? 0);
}

/** Null unless all are points of one system. */
const together =
  (call: (...points: Point[]) => Value) =>
  (values: Value[]): Value =>
    values.every((one) => one instanceof Point) && new Set(values.map(({ system }) => system)).size === 1
      ? call(...values)
      : null;

const any = (name: string): Argument => ({ name, types: ['ANY'] });

export const spatial: FunctionEntry[] = [
  {
    name: 'point',
    about: 'A point from x and y, or longitude and latitude in degrees; z or height make it three-dimensional.',
    family: 'spatial',
    arguments: [{ name: 'input', types: ['MAP', 'NODE', 'RELATIONSHIP'] }],
    returns: 'POINT',
    call: ([value = null], { graph }) =>
      pointFrom(value instanceof Map ? value : new Map(graph.properties(value as never))),
  },
  {
    name: 'point.distance',
    about: 'How far two points are from each other, on the earth in metres; null unless both are points of one system.',
    family: 'spatial',
    arguments: [any('from'), any('to')],
    returns: 'FLOAT',
    call: together((from, to) => distance(from as Point, to as Point)),
  },
  {
    name: 'point.withinBBox',
    about:
      'Whether a point lies in the box between two corners, its edges included; null unless all are points of one system.',
    family: 'spatial',
    arguments: [any('point'), any('lowerLeft'), any('upperRight')],
    returns: 'BOOLEAN',
    call: together((point, least, most) => within(point as Point, least as Point, most as Point)),
  },
];
