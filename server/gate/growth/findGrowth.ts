/**
 * Finds where a statement would make a value that Neo4j, which does not count what an expression makes, cannot hold.
 */
import { decodeUnicodeEscapes } from '../../../cypher/language/unicodeEscapes.js';
import { CypherError } from '../../../cypher/engine/CypherError.js';
import { parse } from '../../../cypher/engine/parse/parse.js';
import { Growth, TooMuch } from './Growth.js';
import type { Size } from './Size.js';
import { sizeOf } from './sizeOf.js';
import { sizesOf } from './sizeOfQuery.js';

export interface GrowthFinding {
  reason: TooMuch['reason'] | 'unknown';
  offset: number;
}

/** Before a statement: which Cypher it is written in, which the embedded engine's parser does not know. */
const VERSION = /^((?:\s|\/\/[^\n]*\n|\/\*[^]*?\*\/)*)(CYPHER\s+(?:5|25)\s)/i;
/** What values grow by. */
const GROWING = /\b(reduce|range|replace|split|collect|repeat|fill|[lr]pad)\b|\+|\||=~/i;

/** Null: nothing. `parameters`: how large they are. */
export function findGrowth(written: string, parameters: Readonly<Record<string, Size>>): GrowthFinding | null {
  const text = decodeUnicodeEscapes(written).replace(
    VERSION,
    (_, before: string, version: string) => before + ' '.repeat(version.length),
  );
  try {
    const { body } = parse(text);
    if (body.is === 'query') sizesOf(body, { growth: new Growth(), names: new Map(), parameters, rows: 1, sizeOf });
    return null;
  } catch (error) {
    if (error instanceof TooMuch) return { reason: error.reason, offset: error.at };
    if (!(error instanceof CypherError)) throw error;
    return GROWING.test(text) ? { reason: 'unknown', offset: error.about.offset ?? 0 } : null;
  }
}
