/** Every function that gives one value for one row; those that take many rows together are in aggregates.ts. */
import { conversions } from './conversion.js';
import { durations } from './durations.js';
import { entities } from './entity.js';
import type { FunctionEntry } from './FunctionEntry.js';
import { lists } from './list.js';
import { mathematical } from './mathematical.js';
import { scalar } from './scalar.js';
import { spatial } from './spatial.js';
import { string } from './string.js';
import { temporal } from './temporal.js';
import { vectors } from './vector.js';

export const allFunctions: readonly FunctionEntry[] = [
  ...scalar,
  ...conversions,
  ...entities,
  ...lists,
  ...mathematical,
  ...string,
  ...temporal,
  ...durations,
  ...spatial,
  ...vectors,
];

const byName = new Map(allFunctions.map((entry) => [entry.name.toLowerCase(), entry]));

/** In any case: TOUPPER is toUpper. */
export const functionNamed = (name: string): FunctionEntry | undefined => byName.get(name.toLowerCase());
