/** How large the value of an expression may become. */
import type { Expression } from '../../../cypher/engine/parse/syntax.js';
import type { Growth } from './Growth.js';
import {
  DATA,
  either,
  elementOf,
  ELEMENT_BYTES,
  joined,
  listOf,
  numberOf,
  repeatsOf,
  textLike,
  written,
  type Size,
} from './Size.js';
import type { Surroundings } from './Surroundings.js';
import { sizeOfCall } from './sizeOfCall.js';
import { sizeOfComprehension, sizeOfQuantifier, sizeOfReduction } from './sizeOfLoop.js';
import { sizeOfCollected, sizeOfSubquery } from './sizeOfQuery.js';

/** Bytes that are copied in one step. */
const COPIED = 100;
/** Parts of dates, times and durations that count from far away. */
const FAR = /^(epoch|(micro|milli|nano)?seconds?$)/i;

/** Throws TooMuch. */
export function sizeOf(expression: Expression, around: Surroundings): Size {
  // Chains may be as long as the text.
  const chain: Expression[] = [];
  let first = expression;
  for (let next = inner(first); next; next = inner(first)) {
    chain.push(first);
    first = next;
  }
  let size = sizeOfLink(first, around);
  for (let link = chain.pop(); link; link = chain.pop()) size = followed(size, link, around);
  return size;
}

/** What a link of a chain hangs on. */
function inner(expression: Expression): Expression | null {
  switch (expression.is) {
    case 'binary':
      return expression.left;
    case 'property':
    case 'index':
    case 'slice':
      return expression.of;
    case 'unary':
    case 'isNull':
    case 'isTyped':
    case 'isNormalized':
    case 'hasLabels':
      return expression.operand;
    default:
      return null;
  }
}

function followed(size: Size, link: Expression, around: Surroundings): Size {
  const { growth } = around;
  const of = (expression: Expression): Size => sizeOf(expression, around);
  switch (link.is) {
    case 'binary':
      return combined(size, link.operator, of(link.right), link.at, around);
    case 'unary':
      growth.spend(1, link.at);
      if (link.operator === 'NOT') return numberOf(1);
      return numberOf(
        size.magnitude,
        size.exact === undefined ? undefined : link.operator === '-' ? -size.exact : size.exact,
      );
    case 'property':
      growth.spend(1, link.at);
      if (size.kind === 'map') return elementOf(size);
      return FAR.test(link.key)
        ? numberOf(Infinity)
        : size.kind === 'number'
          ? numberOf(DATA.magnitude)
          : elementOf(DATA);
    case 'index':
      of(link.index);
      growth.spend(1, link.at);
      return elementOf(size);
    case 'slice':
      for (const end of [link.from, link.to]) if (end) of(end);
      growth.spend(1, link.at);
      return size;
    default:
      growth.spend(1, link.at);
      return numberOf(1);
  }
}

function combined(left: Size, operator: string, right: Size, at: number, { growth }: Surroundings): Size {
  switch (operator) {
    case '+':
    case '||': {
      const size = joined(left, right);
      growth.make(size.bytes, at);
      growth.spend(size.kind === 'number' ? 1 : size.bytes / COPIED, at);
      return size;
    }
    case '-':
      growth.spend(1, at);
      return numberOf(left.magnitude + right.magnitude);
    case '*':
      growth.spend(1, at);
      return numberOf(left.magnitude * right.magnitude);
    case '/':
      growth.spend(1, at);
      return numberOf(right.exact ? left.magnitude / Math.abs(right.exact) : left.magnitude);
    case '%':
      growth.spend(1, at);
      return numberOf(Math.min(left.magnitude, right.magnitude));
    case '^':
      growth.spend(1, at);
      return numberOf(Math.max(1, left.magnitude) ** right.magnitude);
    case 'IN':
      growth.spend(right.length, at);
      return numberOf(1);
    case '=~':
      growth.spend(stepsOfMatching(left, right), at);
      return numberOf(1);
    default:
      growth.spend((left.bytes + right.bytes) / COPIED, at);
      return numberOf(1);
  }
}

/**
 * Java tries every way to share a text out among what may repeat. Ordinary data is short, and patterns that are asked
 * of it have no need to be counted.
 */
function stepsOfMatching(text: Size, pattern: Size): number {
  if (text.kind === 'unknown' && text.length <= DATA.length) return 1;
  let ways = 1;
  for (let count = 1; count <= repeatsOf(pattern) && Number.isFinite(ways); count++) ways *= text.length / count;
  return Math.max(1, ways);
}

function sizeOfLink(expression: Expression, around: Surroundings): Size {
  const { growth, names, parameters } = around;
  const of = (inside: Expression): Size => sizeOf(inside, around);
  growth.spend(1, expression.at);
  switch (expression.is) {
    case 'literal':
      return sizeOfLiteral(expression.value);
    case 'float':
      return numberOf(expression.value, expression.value);
    case 'parameter':
      return Object.hasOwn(parameters, expression.name) ? (parameters[expression.name] ?? DATA) : DATA;
    case 'variable':
      return names.get(expression.name) ?? DATA;
    case 'list':
      return gathered('list', expression.items.map(of), expression.at, growth);
    case 'map':
      return gathered(
        'map',
        expression.entries.map(([, value]) => of(value)),
        expression.at,
        growth,
      );
    case 'mapProjection':
      return gathered(
        'map',
        expression.items.map((item) =>
          item.is === 'entry' ? of(item.value) : item.is === 'variable' ? (names.get(item.name) ?? DATA) : DATA,
        ),
        expression.at,
        growth,
      );
    case 'comparison': {
      const sizes = expression.operands.map(of);
      // As far as the shorter one goes.
      growth.spend(Math.min(...sizes.map((size) => written(size) / COPIED)), expression.at);
      return numberOf(1);
    }
    case 'case': {
      if (expression.subject) of(expression.subject);
      const results = expression.alternatives.map(([tests, then]) => {
        for (const test of tests) of(test.is === 'value' ? test.value : test.condition);
        return of(then);
      });
      if (expression.otherwise) results.push(of(expression.otherwise));
      return results.reduce(either);
    }
    case 'call':
      return sizeOfCall(expression, around);
    case 'listComprehension':
      return sizeOfComprehension(expression, around);
    case 'quantifier':
      return sizeOfQuantifier(expression, around);
    case 'reduce':
      return sizeOfReduction(expression, around);
    case 'patternComprehension':
      return sizeOfCollected(expression, around);
    case 'subquery':
      return sizeOfSubquery(expression, around);
    default:
      return DATA;
  }
}

function sizeOfLiteral(value: null | boolean | string | bigint): Size {
  if (typeof value === 'bigint') return numberOf(Number(value), Number(value));
  if (typeof value === 'string') return textLike(value);
  return numberOf(0);
}

function gathered(kind: 'list' | 'map', parts: Size[], at: number, growth: Growth): Size {
  const [first, ...rest] = parts;
  const bytes = parts.reduce((all, part) => all + part.bytes + ELEMENT_BYTES, 0);
  growth.make(bytes, at);
  return { ...listOf(first ? rest.reduce(either, first) : null, parts.length, bytes), kind };
}
