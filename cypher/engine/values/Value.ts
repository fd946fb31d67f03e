/**
 * What a statement computes with. Integers are bigints (64 bits), floats are numbers: `1` and `1.0` are told apart by
 * what holds them. Lists are arrays, maps are Maps (their keys are data: no prototype stands behind them).
 */
import type { GraphNode, GraphRelationship } from '../graph/entities.js';
import type { Duration } from './Duration.js';
import type { GraphPath } from './GraphPath.js';
import type { Point } from './Point.js';
import type { Temporal } from './temporal.js';

export type Value =
  | null
  | boolean
  | bigint
  | number
  | string
  | Value[]
  | ValueMap
  | GraphNode
  | GraphRelationship
  | GraphPath
  | Temporal
  | Duration
  | Point;
export type ValueMap = Map<string, Value>;
