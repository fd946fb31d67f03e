/**
 * Values that a script of Cypher writes out, without running anything: literals, and the functions that read texts.
 * Pure.
 */
import type { Expression } from '../../../../cypher/engine/parse/syntax.js';
import { TEXT_KINDS } from '../../../../cypher/language/valueText.js';
import { BadValue, scalarReader } from '../../model/valueReader.js';
import { asLastingFloat, unboxed } from '../../../store/boxed.js';

/** What is no value written out. `at`: where it stands in the statement. */
export class NoLiteral extends Error {
  override name = 'NoLiteral';
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message);
  }
}

/** A value as readers of graphs take it; maps are plain objects. Throws NoLiteral. */
export function literalValue(expression: Expression): unknown {
  switch (expression.is) {
    case 'literal':
      return typeof expression.value === 'bigint' ? plainInteger(expression.value) : expression.value;
    case 'float':
      return asLastingFloat(expression.value);
    case 'list':
      return expression.items.map(literalValue);
    case 'map':
      return Object.fromEntries(expression.entries.map(([key, value]) => [key, literalValue(value)]));
    case 'unary':
      if (expression.operator === '-' && expression.operand.is === 'float')
        return asLastingFloat(-expression.operand.value);
      break;
    case 'binary':
      // NaN and infinity have no literal of their own: 0.0 / 0.0.
      if (expression.operator === '/') return quotient(expression.left, expression.right, expression.at);
      break;
    case 'call':
      return called(expression);
  }
  throw new NoLiteral('what stands here is no value that is written out', expression.at);
}

function plainInteger(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

function quotient(left: Expression, right: Expression, at: number): unknown {
  const [above, below] = [left, right].map((side) => unboxed(literalValue(side)));
  if (typeof above !== 'number' || below !== 0) throw new NoLiteral('what stands here has to be computed', at);
  return asLastingFloat(above / 0);
}

/** `date('2024-06-19')`, `point({srid: 4326, x: 2.35, y: 48.86})`. */
function called({ name, args, at }: Expression & { is: 'call' }): unknown {
  const kind = TEXT_KINDS.find((known) => known === name.toLowerCase());
  const [given] = args.map(literalValue);
  const text = kind === 'point' ? pointText(given) : given;
  if (kind === undefined || typeof text !== 'string' || args.length !== 1)
    throw new NoLiteral(`${name}() has to be run to know its value`, at);
  const value = scalarReader(kind)(text);
  if (value instanceof BadValue) throw new NoLiteral(value.reason, at);
  return value;
}

function pointText(given: unknown): string | null {
  if (typeof given !== 'object' || given === null) return null;
  const { srid, x, y, z } = given as Record<string, unknown>;
  const coordinates = [x, y, ...(z === undefined ? [] : [z])].map((value) => Number(value));
  return `SRID=${String(srid)};POINT${z === undefined ? '' : ' Z'} (${coordinates.join(' ')})`;
}
