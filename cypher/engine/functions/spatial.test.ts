import { describe, expect, it } from 'vitest';
import type { Value } from '../values/Value.js';
import { callNamed, mapOf, textOf } from './testing/callNamed.js';

const point = (entries: Record<string, Value>): Value => callNamed('point', [mapOf(entries)]);

describe('point', () => {
  it.each<[Record<string, Value>, string]>([
    [{ x: 1, y: 2 }, "point({x: 1.0, y: 2.0, crs: 'cartesian'})"],
    [{ x: 1, y: 2, z: 3 }, "point({x: 1.0, y: 2.0, z: 3.0, crs: 'cartesian-3d'})"],
    [{ x: 1, y: 2, srid: 4326 }, "point({x: 1.0, y: 2.0, crs: 'wgs-84'})"],
    [{ x: 1, y: 2, z: 3, crs: 'WGS-84-3D' }, "point({x: 1.0, y: 2.0, z: 3.0, crs: 'wgs-84-3d'})"],
    [{ longitude: 1, latitude: 2, height: 3 }, "point({x: 1.0, y: 2.0, z: 3.0, crs: 'wgs-84-3d'})"],
    [{ longitude: 200, latitude: 2 }, "point({x: -160.0, y: 2.0, crs: 'wgs-84'})"],
    [{ longitude: 540, latitude: 2 }, "point({x: 180.0, y: 2.0, crs: 'wgs-84'})"],
    [{ x: 1, y: 2, longitude: 5, latitude: 6 }, "point({x: 1.0, y: 2.0, crs: 'cartesian'})"],
  ])('of %o reads %s', (entries, text) => expect(textOf(point(entries))).toBe(text));

  it('is null where a coordinate is', () => {
    expect(point({ x: 1, y: null })).toBeNull();
    expect(point({ x: 1, y: 2, crs: null })).toBeNull();
  });

  it.each<[Record<string, Value>, string]>([
    [{ x: 1 }, 'x and y'],
    [{ longitude: 1, latitude: 91 }, 'latitude'],
    [{ longitude: 1, latitude: 2, crs: 'cartesian' }, 'cartesian'],
    [{ x: 1, y: 2, crs: 'wgs-84-3d' }, '3 coordinates'],
    [{ x: 1, y: 2, crs: 'moon' }, 'moon'],
    [{ x: 1, y: 2, crs: 'wgs-84', srid: 4326 }, 'exclude'],
    [{ x: 'a', y: 2 }, 'number'],
    [{ x: Number.NaN, y: 2 }, 'finite'],
  ])('of %o is refused', (entries, word) => expect(() => point(entries)).toThrow(word));
});

it('distances are straight on a plane, and along the earth in metres', () => {
  expect(callNamed('point.distance', [point({ x: 1, y: 2 }), point({ x: 4, y: 6 })])).toBe(5);
  const paris = point({ longitude: 2.35, latitude: 48.85 });
  const london = point({ longitude: -0.12, latitude: 51.5 });
  expect(callNamed('point.distance', [paris, london])).toBeCloseTo(343_512.42233, 4);
  expect(callNamed('point.distance', [paris, point({ x: 1, y: 2 })])).toBeNull();
});

it('a box has its edges, and may reach over the meridian of 180 degrees', () => {
  const within = (...corners: Value[]): Value => callNamed('point.withinBBox', corners);
  expect(within(point({ x: 1, y: 2 }), point({ x: 1, y: 2 }), point({ x: 1, y: 2 }))).toBe(true);
  expect(within(point({ x: 1, y: 2 }), point({ x: 4, y: 6 }), point({ x: 0, y: 0 }))).toBe(false);
  const [west, east] = [point({ longitude: 170, latitude: 0 }), point({ longitude: -170, latitude: 5 })];
  expect(within(point({ longitude: 179, latitude: 2 }), west, east)).toBe(true);
  expect(within(point({ longitude: 0, latitude: 2 }), west, east)).toBe(false);
});
