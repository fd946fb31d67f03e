/** Whether of the last connection nobody asks for the way, nor how many there are: each end needs to be reached once. */
import type { Condition } from './Condition.js';
import type { MatchOptions } from './MatchOptions.js';
import type { Connection } from './PatternGraph.js';

export const endsMatterAlone = (
  { name, pattern, part }: Connection,
  readLater: MatchOptions['readLater'],
  conditions: Iterable<Condition>,
): boolean =>
  !!readLater &&
  !readLater.has(name) &&
  part.variable === null &&
  part.selector === null &&
  pattern.is === 'relationship' &&
  (pattern.length?.from ?? 1) <= 1 &&
  ![...conditions].some(({ needs }) => needs.has(name));
