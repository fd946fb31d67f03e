/**
 * Finds where a statement would make a value that Neo4j, which does not count what an expression makes, cannot hold.
 */
import { decodeUnicodeEscapes } from '../../../cypher/language/unicodeEscapes.js';
import { CypherError } from '../../../cypher/engine/CypherError.js';
import { parse } from '../../../cypher/engine/parse/parse.js';
import { Growth, TooMuch } from './Growth.js';
import type { Extent } from './Extent.js';
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

/** What a statement is to run on. */
export interface Ground {
  /** How large the parameters are. */
  parameters: Readonly<Record<string, Size>>;
  /** How much the graph holds. */
  extent: Extent;
}

/** Null: nothing. */
export function findGrowth(written: string, ground: Ground): GrowthFinding | null {
  const text = decodeUnicodeEscapes(written).replace(
    VERSION,
    (_, before: string, version: string) => before + ' '.repeat(version.length),
  );
  try {
    const { body } = parse(text);
    if (body.is === 'query') sizesOf(body, { ...ground, growth: new Growth(), names: new Map(), rows: 1, sizeOf });
    return null;
  } catch (error) {
    if (error instanceof TooMuch) return { reason: error.reason, offset: error.at };
    if (!(error instanceof CypherError)) throw error;
    return GROWING.test(text) ? { reason: 'unknown', offset: error.about.offset ?? 0 } : null;
  }
}
