/** A place in the tokens of a statement, and the small steps every parser takes. */
import { tokenize, type Token } from './tokens.js';
import { needsNeo4j, notCypher, TooDeep } from './trouble.js';

/** Expressions within expressions at most: what is nested deeper would overflow the stack. */
const DEEPEST = 500;

/** What a reading gave, and the token after it; or why it failed. */
type Outcome<T> = { result: T; to: number } | { error: unknown };

export class Cursor {
  readonly #tokens: Token[];
  #at = 0;
  #depth = 0;
  readonly #outcomes = new Map<number, Outcome<unknown>>();
  readonly #hopeless = new Set<number>();
  /** In [x IN … WHERE … | …] a bar ends the condition, also after a label. */
  barEnds = false;

  constructor(readonly source: string) {
    this.#tokens = tokenize(source);
  }

  get token(): Token {
    return this.#tokens[this.#at] as Token;
  }
  ahead(count: number): Token {
    return this.#tokens[Math.min(this.#at + count, this.#tokens.length - 1)] as Token;
  }
  get start(): number {
    return this.token.start;
  }
  /** Where the last token taken ends. */
  get end(): number {
    return this.#tokens[this.#at - 1]?.end ?? 0;
  }

  next(): Token {
    const token = this.token;
    if (token.kind !== 'end') this.#at++;
    return token;
  }

  isSymbol(text: string, ahead = 0): boolean {
    const token = this.ahead(ahead);
    return token.kind === 'symbol' && token.text === text;
  }
  isWord(upper: string, ahead = 0): boolean {
    return this.ahead(ahead).upper === upper;
  }
  /** Whether these words come next, in this order. */
  areWords(...uppers: string[]): boolean {
    return uppers.every((upper, index) => this.isWord(upper, index));
  }

  takeSymbol(text: string): boolean {
    if (!this.isSymbol(text)) return false;
    this.#at++;
    return true;
  }
  takeWords(...uppers: string[]): boolean {
    if (!this.areWords(...uppers)) return false;
    this.#at += uppers.length;
    return true;
  }
  expectSymbol(text: string): void {
    if (!this.takeSymbol(text)) throw this.unexpected(`"${text}"`);
  }
  expectWord(upper: string): void {
    if (!this.takeWords(upper)) throw this.unexpected(upper);
  }

  isName(ahead = 0): boolean {
    const { kind } = this.ahead(ahead);
    return kind === 'word' || kind === 'quoted';
  }
  name(what: string): string {
    if (!this.isName()) throw this.unexpected(what);
    return this.next().text;
  }

  /** Reads with a bar as the end of labels. */
  untilBar<T>(read: () => T): T {
    const before = this.barEnds;
    this.barEnds = true;
    try {
      return read();
    } finally {
      this.barEnds = before;
    }
  }

  /**
   * Remembers what `read` gave here, for whoever tries another reading of what stands around it: each place is read
   * once, and a statement in time that grows as its length. `read` is the same at every call.
   */
  once<T>(read: () => T): T {
    const { place } = this;
    const known = (this.#outcomes.get(place) as Outcome<T> | undefined) ?? this.#attemptOnce(read, place);
    if ('error' in known) throw known.error;
    this.#at = known.to;
    return known.result;
  }
  #attemptOnce<T>(read: () => T, place: number): Outcome<T> {
    if (this.#depth >= DEEPEST) throw new TooDeep({ source: this.source, offset: this.start });
    this.#depth++;
    let outcome: Outcome<T>;
    try {
      outcome = { result: read(), to: this.#at };
    } catch (error) {
      outcome = { error };
    } finally {
      this.#depth--;
    }
    this.#outcomes.set(place, outcome);
    return outcome;
  }

  /** A number for this place, the same whenever what is read here is read alike. */
  get place(): number {
    return this.#at * 2 + (this.barEnds ? 1 : 0);
  }
  /** Remembers that a pattern that begins at one of these places cannot be read. */
  noPatternAt(places: number[]): void {
    for (const place of places) this.#hopeless.add(place);
  }
  get mayBeginPattern(): boolean {
    return !this.#hopeless.has(this.place);
  }

  /** Tries a reading; goes back to where it began when it does not fit. */
  attempt<T>(read: () => T | null): T | null {
    const before = this.#at;
    try {
      const result = read();
      if (result === null) this.#at = before;
      return result;
    } catch (error) {
      // Another reading would end there, too.
      if (!(error instanceof Error) || error instanceof TooDeep || error instanceof RangeError) throw error;
      this.#at = before;
      return null;
    }
  }

  unexpected(expected: string): Error {
    const { kind, text } = this.token;
    return notCypher(`Expected ${expected} here, not ${kind === 'end' ? 'the end of the statement' : `"${text}"`}.`, {
      source: this.source,
      offset: this.start,
    });
  }
  needsNeo4j(what: string, offset = this.start): Error {
    return needsNeo4j(what, { source: this.source, offset });
  }
}
