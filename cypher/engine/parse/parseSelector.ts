/** Reads which of the paths are wanted: shortestPath(, SHORTEST 3, ALL SHORTEST, ANY 2 PATHS, SHORTEST 2 GROUPS. */
import { syntaxError, unsupported } from '../CypherError.js';
import type { Cursor } from './Cursor.js';
import { parseCount } from './parseNumber.js';
import type { PathSelector } from './syntax.js';

/** Null: all of them. Of `shortestPath(`, the parenthesis is left to be read. */
export function parseSelector(cursor: Cursor): PathSelector | null {
  if (cursor.isSymbol('(', 1)) {
    if (cursor.takeWords('SHORTESTPATH')) return { is: 'shortestPath' };
    if (cursor.takeWords('ALLSHORTESTPATHS')) return { is: 'allShortestPaths' };
  }
  const selector = parseWords(cursor);
  if (['WALK', 'TRAIL', 'ACYCLIC', 'SIMPLE'].includes(cursor.token.upper))
    throw unsupported(`The path mode ${cursor.token.upper}`, cursor.start);
  return selector;
}

function parseWords(cursor: Cursor): PathSelector | null {
  const takePaths = (): boolean => cursor.takeOneOf('PATH', 'PATHS') !== null;
  if (cursor.takeWords('ANY', 'SHORTEST')) return (takePaths(), { is: 'shortest', count: 1 });
  if (cursor.takeWords('ALL', 'SHORTEST')) return (takePaths(), { is: 'allShortest' });
  if (cursor.takeWords('ALL')) return (takePaths(), null);
  if (cursor.takeWords('ANY')) {
    const count = parseHowMany(cursor);
    takePaths();
    return { is: 'any', count: count ?? 1 };
  }
  if (!cursor.takeWords('SHORTEST')) return null;
  const count = parseHowMany(cursor);
  takePaths();
  if (cursor.takeOneOf('GROUP', 'GROUPS')) return { is: 'shortestGroups', count: count ?? 1 };
  if (count === null) throw cursor.unexpected('how many of the shortest paths, as SHORTEST 1');
  return { is: 'shortest', count };
}

function parseHowMany(cursor: Cursor): number | null {
  const at = cursor.start;
  if (cursor.token.kind === 'parameter') throw unsupported('A parameter as the number of paths', at);
  const count = parseCount(cursor);
  if (count === 0) throw syntaxError('At least one path is wanted.', at, 'UnexpectedSyntax');
  return count;
}
