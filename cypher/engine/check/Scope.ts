/** The variables that can be named at a place, with what is known of their values. */
import { syntaxError } from '../CypherError.js';
import type { Inferred } from './inferred.js';

export class Scope {
  readonly #own = new Map<string, Inferred>();

  /** What is not found here is looked for in `outer`. */
  constructor(readonly outer: Scope | null = null) {}

  find(name: string): Inferred | undefined {
    return this.#own.get(name) ?? this.outer?.find(name);
  }
  has(name: string): boolean {
    return this.find(name) !== undefined;
  }
  /** Whether it comes from around a subquery, where it cannot be replaced. */
  isOuter(name: string): boolean {
    return this.outer?.has(name) ?? false;
  }
  /** Hides what bears the same name outside. */
  set(name: string, inferred: Inferred): void {
    this.#own.set(name, inferred);
  }
  /** A name that is not taken. */
  declare(name: string, inferred: Inferred, at: number): void {
    if (this.has(name)) throw alreadyBound(name, at);
    this.set(name, inferred);
  }
  /** A scope within this one, with one more name. */
  with(name: string, inferred: Inferred): Scope {
    const inner = new Scope(this);
    inner.set(name, inferred);
    return inner;
  }
  /** What `*` stands for: sorted, as Neo4j shows it. */
  get names(): string[] {
    return [...new Set([...(this.outer?.names ?? []), ...this.#own.keys()])].sort();
  }
}

export const alreadyBound = (name: string, at: number): Error =>
  syntaxError(`Variable \`${name}\` already declared`, at, 'VariableAlreadyBound');
export const undefinedVariable = (name: string, at: number): Error =>
  syntaxError(`Variable \`${name}\` not defined`, at, 'UndefinedVariable');
