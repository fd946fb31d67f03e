/** A POINT in one of the four reference systems of Cypher. */
import { floatText } from '../../language/floatText.js';

interface System {
  readonly name: 'cartesian' | 'cartesian-3d' | 'wgs-84' | 'wgs-84-3d';
  readonly srid: number;
  readonly dimensions: 2 | 3;
  /** On the earth: x is the longitude, y the latitude, in degrees; z the height in metres. */
  readonly geographic: boolean;
}
export type PointSystem = System;

export const POINT_SYSTEMS: readonly System[] = [
  { name: 'cartesian', srid: 7203, dimensions: 2, geographic: false },
  { name: 'cartesian-3d', srid: 9157, dimensions: 3, geographic: false },
  { name: 'wgs-84', srid: 4326, dimensions: 2, geographic: true },
  { name: 'wgs-84-3d', srid: 4979, dimensions: 3, geographic: true },
];

export class Point {
  constructor(
    readonly system: PointSystem,
    readonly x: number,
    readonly y: number,
    /** Null in two dimensions. */
    readonly z: number | null,
  ) {}

  get kind(): 'POINT' {
    return 'POINT';
  }
  /** The same for two points exactly where they are equal. */
  get key(): string {
    return `POINT ${this.system.srid} ${this.x} ${this.y} ${this.z}`;
  }
  get coordinates(): number[] {
    return this.z === null ? [this.x, this.y] : [this.x, this.y, this.z];
  }

  /** By system, then by x, y, z. For ORDER BY: `<` knows no order of points. */
  compare(other: Point): number {
    return (
      this.system.srid - other.system.srid || this.x - other.x || this.y - other.y || (this.z ?? 0) - (other.z ?? 0)
    );
  }

  /** As in `point({x: 1.0, y: 2.0, crs: 'cartesian'})`. */
  toString(): string {
    const z = this.z === null ? '' : `, z: ${floatText(this.z)}`;
    return `point({x: ${floatText(this.x)}, y: ${floatText(this.y)}${z}, crs: '${this.system.name}'})`;
  }
}
