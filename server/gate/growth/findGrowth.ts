/**
 * Finds where a statement would make a value that Neo4j, which does not count what an expression makes, cannot hold, or
 * would take it longer to plan than it can be stopped.
 */
import { decodeUnicodeEscapes } from '../../../cypher/language/unicodeEscapes.js';
import { CypherError } from '../../../cypher/engine/CypherError.js';
import { parse } from '../../../cypher/engine/parse/parse.js';
import { Growth, TooMuch } from './Growth.js';
import { findCopies } from '../planning/findCopies.js';
import type { Extent } from './Extent.js';
import type { Size } from './Size.js';
import { sizeOf } from './sizeOf.js';
import { sizesOf } from './sizeOfQuery.js';

export interface GrowthFinding {
  reason: TooMuch['reason'] | 'copies' | 'unknown';
  offset: number;
}

/** Which Cypher a statement is written in, before it or among its prefixes: the embedded engine's parser knows no such. */
const VERSION = /^((?:\s|\/\/[^\n]*\n|\/\*[^]*?\*\/|(?:EXPLAIN|PROFILE)\s)*)(CYPHER\s+(?:5|25)\s)/i;
/** What values and plans grow by, in a statement that cannot be read here. */
const GROWING = /\b(reduce|range|replace|split|collect|repeat|fill|[lr]pad|xor)\b|\+|\||=~/i;
/** Brackets and cases in one another that a plan may grow by, in such a statement. */
const DEEP = 8;
/** What gives nodes labels that nobody has counted. */
const LABELLING = /\b(create|merge|set)\b/i;

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
    const statement = parse(text);
    const copies = findCopies(statement);
    if (copies !== null) return { reason: 'copies', offset: copies };
    const { body } = statement;
    const { nodes, relationships } = ground.extent;
    const extent = LABELLING.test(text) ? { nodes, relationships } : ground.extent;
    if (body.is === 'query')
      sizesOf(body, { ...ground, extent, growth: new Growth(), names: new Map(), rows: 1, sizeOf });
    return null;
  } catch (error) {
    if (error instanceof TooMuch) return { reason: error.reason, offset: error.at };
    if (!(error instanceof CypherError)) throw error;
    return GROWING.test(text) || depthOf(text) > DEEP ? { reason: 'unknown', offset: error.about.offset ?? 0 } : null;
  }
}

/** How many brackets and cases stand in one another at most. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  for (const [sign] of text.matchAll(/[([{}\])]|\b(?:case|end)\b/gi)) {
    if (/[)\]}]|end/i.test(sign)) depth--;
    else most = Math.max(most, ++depth);
  }
  return most;
}
