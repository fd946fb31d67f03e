/** What is known while a statement is being translated, and how its parts are handed on. */
import type { Value } from '../../GraphStore.js';
import { StoreError } from '../../StoreError.js';
import type { Expression } from './syntax.js';
import { needsNeo4j, notCypher, positionOf } from './trouble.js';
import { Kind, may, withNull, type Type } from './types.js';

/** Types of properties in the data, as far as they are known. */
export interface KnownProperties {
  /** The type of a property of nodes or relationships, null included. */
  of(owner: 'node' | 'relationship', key: string): Type;
  /** The type any property may have. */
  any(owner: 'node' | 'relationship'): Type;
}

/** Names and what they hold. */
export type Scope = ReadonlyMap<string, Type>;

export interface Reading {
  readonly source: string;
  readonly parameters: Readonly<Record<string, Value>>;
  readonly properties: KnownProperties;
  /** The name a parameter has in the engine. */
  parameterName(name: string): string;
  /** A name that occurs nowhere in the statement. */
  freshName(): string;
  isFresh(name: string): boolean;
  /** A write may give these properties values of these types. */
  widen(owner: 'node' | 'relationship', key: string, type: Type): void;
  /** Where the first clause that changes data stands. */
  writesAt: number | null;
}

/** An expression for the engine, and what it yields. */
export interface Typed {
  readonly text: string;
  readonly type: Type;
  /** It contains an aggregate, such as count(*). */
  readonly aggregate: boolean;
  /** It reads a variable outside any aggregate. */
  readonly reads: boolean;
}

/** The text written for an expression out of these parts. */
export const made = (text: string, type: Type, parts: Typed[]): Typed => ({
  text,
  type,
  aggregate: parts.some((part) => part.aggregate),
  reads: parts.some((part) => part.reads),
});
/** The type, or null where a part may be null. */
export const anyNull = (parts: Typed[], type: Type): Type =>
  parts.some((part) => may(part.type, Kind.NULL)) ? withNull(type) : type;

export const refuse = (reading: Reading, what: string, spot: { at: number }, hint?: string): Error =>
  needsNeo4j(what, { source: reading.source, offset: spot.at }, hint);
export const wrong = (reading: Reading, message: string, spot: { at: number }): Error =>
  notCypher(message, { source: reading.source, offset: spot.at });

export const missingParameter = (reading: Reading, name: string, spot: { at: number }): Error =>
  new StoreError('parameter-missing', `Expected parameter(s): ${name}`, {
    hint: 'Give a value for every $name of the statement.',
    position: positionOf({ source: reading.source, offset: spot.at }),
  });

/** The value of a literal, parameter, or list of such; undefined for anything that depends on the data. */
export function constantOf(expression: Expression, reading: Reading): Value | undefined {
  switch (expression.is) {
    case 'literal':
      return typeof expression.value === 'bigint' &&
        expression.value <= 9_007_199_254_740_991n &&
        expression.value >= -9_007_199_254_740_991n
        ? Number(expression.value)
        : expression.value;
    case 'float':
      return expression.value;
    case 'parameter':
      return reading.parameters[expression.name];
    case 'unary': {
      const operand = constantOf(expression.operand, reading);
      if (expression.operator === 'NOT' || typeof operand !== 'number') return undefined;
      return expression.operator === '-' ? -operand : operand;
    }
    case 'list': {
      const items = expression.items.map((item) => constantOf(item, reading));
      return items.some((item) => item === undefined) ? undefined : (items as Value[]);
    }
    case 'binary': {
      const [left, right] = [constantOf(expression.left, reading), constantOf(expression.right, reading)];
      if (
        typeof left !== 'number' ||
        typeof right !== 'number' ||
        !Number.isSafeInteger(left) ||
        !Number.isSafeInteger(right)
      )
        return undefined;
      const result =
        expression.operator === '+'
          ? left + right
          : expression.operator === '-'
            ? left - right
            : expression.operator === '*'
              ? left * right
              : undefined;
      return result !== undefined && Number.isSafeInteger(result) ? result : undefined;
    }
    default:
      return undefined;
  }
}
