/** Expressions, found by what they say wherever they stand. */
import type { Expression } from '../parse/syntax.js';
import { childrenOf } from './children.js';
import { sameExpression } from './sameExpression.js';

export class ExpressionIndex<T> {
  readonly #entries = new Map<string, [expression: Expression, value: T][]>();

  /** The first of several that say the same is found. */
  add(expression: Expression, value: T): void {
    const key = outline(expression);
    const entries = this.#entries.get(key);
    if (entries) entries.push([expression, value]);
    else this.#entries.set(key, [[expression, value]]);
  }
  find(expression: Expression): T | undefined {
    if (this.#entries.size === 0) return undefined;
    return this.#entries.get(outline(expression))?.find(([each]) => sameExpression(each, expression))?.[1];
  }
}

/**
 * The same for expressions that say the same, and mostly for no others. Of long ones, only what is outermost counts.
 */
function outline(expression: Expression, levels = 3): string {
  const words: unknown[] = [expression.is];
  if ('name' in expression) words.push(expression.name);
  if ('key' in expression) words.push(expression.key);
  if ('operator' in expression) words.push(expression.operator);
  if ('value' in expression) words.push(expression.value);
  if (levels > 0) for (const child of childrenOf(expression).slice(0, 4)) words.push(outline(child, levels - 1));
  return words.join(' ');
}
