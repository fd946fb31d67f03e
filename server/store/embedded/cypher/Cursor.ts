/** A place in the tokens of a statement, and the small steps every parser takes. */
import { tokenize, type Token } from './tokens.js';
import { needsNeo4j, notCypher } from './trouble.js';

export class Cursor {
  readonly #tokens: Token[];
  #at = 0;
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

  /** Tries a reading; goes back to where it began when it does not fit. */
  attempt<T>(read: () => T | null): T | null {
    const before = this.#at;
    try {
      const result = read();
      if (result === null) this.#at = before;
      return result;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
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
