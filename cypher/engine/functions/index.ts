/** Every function that gives one value for one row; those that take many rows together are in aggregates.ts. */
import type { FunctionEntry } from './FunctionEntry.js';

export const allFunctions: readonly FunctionEntry[] = [];

const byName = new Map(allFunctions.map((entry) => [entry.name.toLowerCase(), entry]));

/** In any case: TOUPPER is toUpper. */
export const functionNamed = (name: string): FunctionEntry | undefined => byName.get(name.toLowerCase());
